"""Every clause of both notices is carried by an answer; every topic stands on a clause, the law, or a silence that is told."""

import pytest

from bot.checks.coverage import coverage, report
from bot.content.shared import library


@pytest.mark.parametrize("council", list(library().content.councils))
def test_it_is_whole_both_ways(council: str) -> None:
    found = coverage(library().content, council)
    assert found.clauses > 20 and found.carried == found.clauses
    assert found.topics > 60 and found.standing == found.topics


def test_the_command_names_every_clause(capsys: pytest.CaptureFixture[str]) -> None:
    report(library().content)
    told = capsys.readouterr().out
    assert all(clause.id in told for council in library().content.councils.values() for clause in council.clauses)
    assert "NOT CARRIED" not in told and "NOTHING" not in told
