"""When the last reply of a talk counts as the right one."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.bench.dialogues import ANSWERS, fits, report
from bot.outcome import Kind, Outcome
from bot.reply import Reply
from tests.bench.small_journey import SmallJourney

SEEING = Reply(Outcome.ANSWER, topic="seeing", topics=("seeing",), council="alder")


@pytest.mark.parametrize(
    ("expect", "right"),
    [
        ({"topic": "seeing"}, True),
        ({"topic": "keeping"}, False),
        ({"topic": "keeping", "also": ["seeing"]}, True),
        ({"topic": "keeping", "also": ["asking"]}, False),
        ({"topic": None}, True),  # any answer
        ({}, True),
    ],
)
def test_the_topic(expect: dict[str, Any], right: bool) -> None:
    assert fits(expect, SEEING, SEEING) is right


def test_the_second_of_two_answers_counts() -> None:
    assert fits({"topic": "keeping"}, replace(SEEING, topics=("seeing", "keeping")), SEEING)


@pytest.mark.parametrize(
    ("expect", "right"),
    [
        ({"council_after": "alder"}, True),
        ({"council_after": "birch"}, False),
        ({"reader_after": "young_person"}, True),
        ({"reader_after": "carer"}, False),
        ({"council_after": "alder", "reader_after": "carer"}, False),
    ],
)
def test_who_it_is_for(expect: dict[str, Any], right: bool) -> None:
    assert fits(expect, SEEING, SEEING) is right


def test_no_council_known_is_something_to_expect() -> None:
    assert not fits({"council_after": None}, SEEING, SEEING)
    assert fits({"council_after": None}, replace(SEEING, council=None), SEEING)


@pytest.mark.parametrize(
    ("kind", "reply"),
    [
        ("safety", Reply(Outcome.SAFETY_CRISIS)),
        ("simpler", replace(SEEING, layer="easier")),
        ("more", replace(SEEING, layer="more")),
        ("source", replace(SEEING, layer="source")),
        ("forgotten", Reply(Outcome.FORGOTTEN)),
        ("request", Reply(Outcome.REQUEST_OFFERED)),
    ],
)
def test_the_kind(kind: str, reply: Reply) -> None:
    assert fits({"kind": kind}, reply, SEEING)
    assert not fits({"kind": kind}, SEEING, SEEING)


def test_an_answer_said_again_is_an_answer() -> None:
    assert fits({"kind": "repeat", "topic": "seeing"}, SEEING, SEEING)
    assert not fits({"kind": "repeat", "topic": "seeing"}, replace(SEEING, topic="keeping", topics=()), SEEING)
    assert not fits({"kind": "repeat"}, Reply(Outcome.NO_ANSWER_UNCLEAR), SEEING)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_where_no_kind_is_expected_help_first_or_no_answer_is_wrong(outcome: Outcome) -> None:
    assert fits({"topic": None}, Reply(outcome), SEEING) is (outcome.kind in ANSWERS)
    assert not {Kind.SAFETY, Kind.NO_ANSWER, Kind.ASK_COUNCIL, Kind.ERROR} & set(ANSWERS)


def test_a_right_topic_of_the_wrong_kind_is_wrong() -> None:
    assert not fits({"topic": "seeing", "kind": "simpler"}, SEEING, SEEING)
    assert not fits({"topic": "keeping", "kind": "simpler"}, replace(SEEING, layer="easier"), SEEING)


def test_a_kind_that_there_is_not_is_no_silent_miss() -> None:
    with pytest.raises(KeyError):
        fits({"kind": "simplr"}, SEEING, SEEING)


def test_only_the_last_reply_of_each_talk_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = {"council": "alder", "reader": None}
    talks = [
        {"turns": ["keeping", "seeing"], "expect": {"topic": "seeing"}, **known},
        {"turns": ["seeing", "keeping"], "expect": {"topic": "seeing"}, **known},
    ]
    (tmp_path / "dev_dialogues.jsonl").write_text("\n".join(map(json.dumps, talks)) + "\n")
    monkeypatch.setenv("QUESTIONS", str(tmp_path))
    journey = SmallJourney()
    report(journey, show_wrong=True)  # type: ignore[arg-type]
    printed = capsys.readouterr().out
    assert "50.0% of 2" in printed
    assert "seeing / keeping" in printed
    assert "keeping / seeing" not in printed
    assert [message.text for message in journey.asked] == ["keeping", "seeing", "seeing", "keeping"]
    assert len({message.conversation for message in journey.asked}) == 2  # one talk, one name
    assert all(message.typed for message in journey.asked)
    assert len(journey.conversations) == 0
