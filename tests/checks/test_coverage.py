"""Every clause of both notices is carried by an answer; every topic stands on a clause, the law, or a silence that is told."""

import pytest

from bot.checks.coverage import Coverage, coverage, report
from bot.content.models import Topic
from bot.content.shared import library
from tests.small_content import FINE, answered, content, topic


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


LAW = {"text": "Asking is free.", "source": "https://law.example/x", "title": "A law"}
BARE = FINE | {"clauses": []}


def small(*topics: Topic) -> Coverage:
    """What is covered of Alder's notice, which has one clause."""
    return coverage(content(*topics), "alder")


def test_a_clause_is_shown_with_its_topics_and_a_topic_with_what_it_stands_on() -> None:
    found = small(topic(), topic("second"))
    assert found == Coverage(
        council="alder",
        clauses=1,
        carried=1,
        topics=2,
        standing=2,
        lines=("a-see              seeing, second", "seeing             a-see", "second             a-see"),
    )


def test_what_nothing_carries_or_holds_is_shown() -> None:
    found = small(answered(clauses=[]))
    assert (found.carried, found.clauses, found.standing, found.topics) == (0, 1, 0, 1)
    assert found.lines == ("a-see              NOT CARRIED", "seeing             NOTHING")


@pytest.mark.parametrize(
    ("stands", "on"),
    [
        (topic(law=[LAW], answers={"alder": BARE, "any": BARE}), "law"),
        (topic(law=[LAW | {"only": ["birch"]}, LAW | {"only": ["alder"]}], answers={"alder": BARE, "any": BARE}), "law"),
        (topic(law=[LAW | {"only": ["birch"]}], answers={"alder": BARE, "any": BARE}), "NOTHING"),
        (answered(clauses=[], silent=True), "the notice is silent"),
        (topic(law=[LAW], answers={"alder": FINE | {"silent": True}, "any": BARE}), "a-see, the notice is silent, law"),
    ],
)
def test_an_answer_may_stand_on_the_law_that_holds_there_or_on_a_silence_that_is_told(stands: Topic, on: str) -> None:
    found = small(stands)
    assert found.lines[-1] == f"seeing             {on}"
    assert found.standing == (on != "NOTHING")


def test_only_answers_that_differ_by_council_are_counted() -> None:
    """The chat's own talk, and what is no answer, stand on no notice."""
    talk, menu = topic("hello", answers={"any": BARE}), topic("a_menu", action="action_menu", answers={})
    found = small(talk, menu, topic(), topic("unwritten", answers={}))
    assert (found.standing, found.topics) == (1, 2)
    assert [line.split()[0] for line in found.lines] == ["a-see", "seeing"]


def test_the_command_tells_each_council_how_much_is_carried(capsys: pytest.CaptureFixture[str]) -> None:
    report(content(answered(clauses=[])))
    alder, birch = capsys.readouterr().out.strip().split("\n\n")
    assert alder.splitlines() == [
        "== Alder Council",
        *coverage(content(answered(clauses=[])), "alder").lines,
        "0 of 1 clauses are carried.",
        "0 of 1 topics stand on something.",
    ]
    assert birch.splitlines()[0] == "== Birch Council"
    assert birch.splitlines()[-2:] == ["1 of 1 clauses are carried.", "1 of 1 topics stand on something."]
