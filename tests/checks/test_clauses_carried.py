"""Nothing a notice says is left out."""

from bot.checks import clauses_carried as rule
from tests.small_content import answered, content, told, topic


def test_clauses_that_some_answer_carries_pass() -> None:
    assert told(rule, content()) == []


def test_a_clause_that_no_answer_carries_is_told_with_its_councils_file() -> None:
    (problem,) = told(rule, content(answered(clauses=[])))
    assert "`a-see`" in problem
    assert "councils/alder.yml" in problem


def test_one_of_two_topics_is_enough() -> None:
    assert told(rule, content(answered(clauses=[]), topic("second"))) == []
