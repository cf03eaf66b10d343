"""A message that leans on the question before it is known as such; one that stands by itself is not."""

import pytest

from bot.content.cues import FollowUpCues
from bot.content.load import Content
from bot.text.normalise import plain
from bot.understanding.config import classifier_config
from bot.understanding.follow_up import FollowUps, asked_now, joined

STORED = classifier_config().follow_up.stored_characters
BEFORE = "do you tell my school i am in care"


@pytest.fixture
def cues(content: Content) -> FollowUpCues:
    return content.cues.follow_up


@pytest.fixture
def follow_ups(cues: FollowUpCues) -> FollowUps:
    return FollowUps(cues, classifier_config().follow_up)


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
def test_half_a_question_leans(text: str, follow_ups: FollowUps) -> None:
    assert follow_ups.is_follow_up(text)


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
def test_a_whole_question_does_not(text: str, follow_ups: FollowUps) -> None:
    assert not follow_ups.is_follow_up(text)


def test_the_phrases_are_written_as_messages_are_compared(cues: FollowUpCues) -> None:
    """Lower case and no apostrophes; and no yes or no that YAML would take for a truth value."""
    found = [*cues.starts, *cues.points_back]
    assert found
    assert [phrase for phrase in found if not isinstance(phrase, str) or phrase != plain(phrase)] == []
    assert [word for word in cues.points_back if " " in word] == []


def test_the_question_and_what_leans_on_it_are_read_as_one_text() -> None:
    assert joined("who sees it. ", "and my mum") == "who sees it and my mum"
    assert joined("who sees it?", "and my mum") == "who sees it? and my mum"


def test_what_leans_takes_its_question_along(cues: FollowUpCues) -> None:
    """So that "and the police?" can be followed by "how long"."""
    first = asked_now("", BEFORE, cues)
    second = asked_now(first, "and the police?", cues)
    assert second == f"{BEFORE} and the police?"
    assert BEFORE in asked_now(second, "for how long", cues)


def test_a_new_question_begins_anew(cues: FollowUpCues) -> None:
    assert asked_now(BEFORE, "can i delete my whole social care file", cues) == "can i delete my whole social care file"


def test_only_the_end_of_a_long_talk_is_kept(cues: FollowUpCues) -> None:
    asked = "x" * 3 * STORED
    for _ in range(100):
        asked = asked_now(asked, "and the police?", cues)
    assert len(asked) == STORED
    assert asked.endswith("and the police?")
    assert len(asked_now("", "y" * 3 * STORED, cues)) == STORED


def test_what_is_meant_instead_is_more_than_that_it_was_not_meant(follow_ups: FollowUps) -> None:
    assert follow_ups.is_correction("no i meant my school") and follow_ups.is_correction("I meant the doctor!")
    assert not follow_ups.is_correction("no i meant") and not follow_ups.is_correction("no that is not what i meant")


def test_what_corrects_never_stands_alone(follow_ups: FollowUps) -> None:
    """ "No I meant my school" names a school, and is about what was asked before."""
    assert follow_ups.is_sufficient("who tells my school about me")
    assert not follow_ups.is_sufficient("no i meant my school")
    assert not follow_ups.is_sufficient("no i meant the police and my school"), "however long"
