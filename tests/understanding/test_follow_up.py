"""A message that leans on the question before it is known as such; one that stands by itself is not."""

from typing import Any

import pytest

from bot.content.load import Content
from bot.text.normalise import plain
from bot.understanding.follow_up import KEPT, asked_now, corrects, joined, leans, stands_alone

BEFORE = "do you tell my school i am in care"


@pytest.fixture
def phrases(content: Content) -> dict[str, Any]:
    return content.phrases["leans"]


@pytest.mark.parametrize(
    "text",
    [
        "and the police?",
        "what about my mum",
        "how long for",
        "no i meant my college",
        "my nan aswell",  # few words are hardly a whole question
        "can he see it",
        "does my social worker get told that",
        "Who's that?",
        "but who decides what my school is told about me",
    ],
)
def test_half_a_question_leans(text: str, phrases: dict[str, Any]) -> None:
    assert leans(text, phrases)


@pytest.mark.parametrize(
    "text",
    [
        "do the police get my information",
        "can i see my social care file",
        "android phones keep photos of children",  # begins with "and" only by its letters
        "my foster carer told me not to worry about what he writes so can i see his notes",  # long enough to stand alone
        "",
        "?!",
        "🙂",
    ],
)
def test_a_whole_question_does_not(text: str, phrases: dict[str, Any]) -> None:
    assert not leans(text, phrases)


def test_the_phrases_are_written_as_messages_are_compared(phrases: dict[str, Any]) -> None:
    """Lower case and no apostrophes; and no yes or no that YAML would take for a truth value."""
    found = [*phrases["starts"], *phrases["points_back"]]
    assert found
    assert [phrase for phrase in found if not isinstance(phrase, str) or phrase != plain(phrase)] == []
    assert [word for word in phrases["points_back"] if " " in word] == []


def test_the_question_and_what_leans_on_it_are_read_as_one_text() -> None:
    assert joined("who sees it. ", "and my mum") == "who sees it and my mum"
    assert joined("who sees it?", "and my mum") == "who sees it? and my mum"


def test_what_leans_takes_its_question_along(phrases: dict[str, Any]) -> None:
    """So that "and the police?" can be followed by "how long"."""
    first = asked_now("", BEFORE, phrases)
    second = asked_now(first, "and the police?", phrases)
    assert second == f"{BEFORE} and the police?"
    assert BEFORE in asked_now(second, "for how long", phrases)


def test_a_new_question_begins_anew(phrases: dict[str, Any]) -> None:
    assert asked_now(BEFORE, "can i delete my whole social care file", phrases) == "can i delete my whole social care file"


def test_only_the_end_of_a_long_talk_is_kept(phrases: dict[str, Any]) -> None:
    asked = "x" * 3 * KEPT
    for _ in range(100):
        asked = asked_now(asked, "and the police?", phrases)
    assert len(asked) == KEPT
    assert asked.endswith("and the police?")
    assert len(asked_now("", "y" * 3 * KEPT, phrases)) == KEPT


def test_what_is_meant_instead_is_more_than_that_it_was_not_meant(phrases: dict[str, Any]) -> None:
    assert corrects("no i meant my school", phrases) and corrects("I meant the doctor!", phrases)
    assert not corrects("no i meant", phrases) and not corrects("no that is not what i meant", phrases)


def test_what_corrects_never_stands_alone(phrases: dict[str, Any]) -> None:
    """ "No I meant my school" names a school, and is about what was asked before."""
    assert stands_alone("who tells my school about me", phrases)
    assert not stands_alone("no i meant my school", phrases)
