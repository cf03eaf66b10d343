"""Danger told in another language: help first, with its line (tests/transcripts/other_languages has what else is said)."""

from typing import Any, Callable

import pytest

from bot.content.files import read_yaml
from bot.journey import Journey
from bot.outcome import Kind
from bot.reply import Foreign, Reply
from bot.settings import ROOT
from tests.talk import Begin, Talk

DANGER: dict[str, Any] = read_yaml(ROOT / "data" / "safety" / "other_languages.yml")
IN_DANGER = [
    (language, kind, phrases[0])
    for language, kinds in DANGER["languages"].items()
    if language in DANGER["lines"]
    for kind, phrases in kinds.items()
    if kind in ("abuse", "suicide", "threat")
]


@pytest.fixture
def begin(without_rasa: Callable[..., Journey]) -> Begin:
    """Begins a conversation without Rasa: help does not wait for it."""
    return lambda **known: Talk(without_rasa(), **known)


def is_marked(reply: Reply, line: Foreign) -> None:
    """The line stands first, is named for what it is, and does not stand in the rest."""
    assert reply.foreign == line
    assert reply.text.split("\n", 1) == [line.text, reply.body]
    assert line.text not in reply.body


@pytest.mark.parametrize("language, kind, phrase", IN_DANGER, ids=[f"{language}-{kind}" for language, kind, _ in IN_DANGER])
async def test_danger_in_another_language_comes_first_with_its_line(begin: Begin, language: str, kind: str, phrase: str) -> None:
    reply = await begin(council="dudley").says(phrase)
    line = DANGER["lines"][language]
    assert reply.kind is Kind.SAFETY
    is_marked(reply, Foreign(line["lang"], line["dir"], line["text"]))
    assert {"999", "0800 1111"} <= {one.number for one in reply.help}
    assert "999" in line["text"]


async def test_danger_in_a_language_without_a_line_of_its_own_is_still_first(begin: Begin) -> None:
    for language in DANGER["languages"].keys() - DANGER["lines"].keys():
        reply = await begin(council="dudley").says(DANGER["languages"][language]["abuse"][0])
        assert reply.kind is Kind.SAFETY and reply.help, language
