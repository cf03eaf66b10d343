"""Whose words help is said in. A man of forty was told to find a grown-up that he trusts, and got the number of Childline."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Optional

import pytest

from bot.conversation.state import ConversationState
from bot.profile import Profile, Told
from bot.safety import Detection, Level
from bot.safety.voice import VOICES, is_adult, voice_of

HURT = Detection("hits_now", Level.SAFETY, "abuse")


def noticed(speaker: Optional[str], hurt: Optional[str], harm_type: str = "abuse") -> Detection:
    return replace(HURT, speaker=speaker, hurt=hurt, harm_type=harm_type)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "audience, told, speaker, hurt, wanted",
    [
        # nothing is known: young, about themselves
        ("young_person", False, None, None, "young_me"),
        ("young_person", False, None, "child", "young_friend"),
        ("young_person", False, None, "adult", "young_other"),
        ("young_person", False, None, "others", "young_me"),
        ("young_person", False, "young", "me", "young_me"),
        # only what was noticed tells that an adult speaks
        ("young_person", False, "adult", None, "adult_me"),
        ("young_person", False, "adult", "me", "adult_me"),
        ("young_person", False, "adult", "child", "adult_child"),
        ("young_person", False, "adult", "adult", "adult_other"),
        ("young_person", False, "adult", "others", "adult_me"),
        # who was told to be young stays young, whatever was noticed
        ("young_person", True, "adult", None, "young_me"),
        ("young_person", True, "adult", "child", "young_friend"),
        ("young_person", True, "adult", "adult", "young_other"),
        # a care leaver speaks of themselves, a carer of a child, unless it was noticed otherwise
        ("care_leaver", True, None, None, "adult_me"),
        ("care_leaver", True, "young", None, "adult_me"),
        ("care_leaver", True, None, "child", "adult_child"),
        ("care_leaver", True, None, "adult", "adult_other"),
        ("carer", True, None, None, "adult_child"),
        ("carer", True, None, "me", "adult_me"),
        ("carer", True, None, "others", "adult_me"),
        ("carer", True, None, "adult", "adult_other"),
        # an audience that was only guessed tells nothing
        ("carer", False, None, None, "young_me"),
    ],
)
def test_whose_words(audience: str, told: bool, speaker: Optional[str], hurt: Optional[str], wanted: str) -> None:
    assert voice_of(audience, told, noticed(speaker, hurt)) == wanted


@pytest.mark.parametrize(
    "audience, told, wanted",
    [("young_person", False, "young_me"), ("care_leaver", True, "adult_me"), ("carer", True, "adult_child")],
)
def test_without_a_detection_the_reader_decides(audience: str, told: bool, wanted: str) -> None:
    assert voice_of(audience, told) == voice_of(audience, told, None) == wanted


def test_violence_that_a_child_sees_is_answered_to_the_child() -> None:
    """ "daddy hit mummy": the child is hurt by it too. An adult who sees it is told how to help."""
    seen = noticed(None, "adult", "violence_seen")
    assert voice_of("young_person", False, seen) == "young_me"
    assert voice_of("carer", True, seen) == "adult_other"
    assert voice_of("young_person", False, replace(seen, hurt="child")) == "young_friend"


def test_the_harm_of_a_friend_by_its_former_name_is_about_a_child() -> None:
    former = noticed(None, None, "third_person")
    assert voice_of("young_person", False, former) == "young_friend"
    assert voice_of("care_leaver", True, former) == "adult_child"
    assert voice_of("young_person", False, replace(former, hurt="me")) == "young_me"


def test_it_is_always_one_of_the_voices_and_an_adults_only_for_an_adult() -> None:
    for audience, told, speaker, hurt in product(
        ("young_person", "care_leaver", "carer"),
        (True, False),
        (None, "young", "adult"),
        (None, "me", "child", "adult", "others"),
    ):
        voice = voice_of(audience, told, noticed(speaker, hurt))
        assert voice in VOICES
        assert is_adult(voice) == (audience != "young_person" if told else speaker == "adult")


@pytest.mark.parametrize("audience, told", [(None, False), ("young_person", True), ("carer", True), ("care_leaver", True)])
def test_a_profile_knows_whether_somebody_said_who_is_asking(audience: Optional[str], told: bool) -> None:
    assert Profile.merge(Told(audience=audience)).audience_was_told is told
    assert ConversationState().profile(Told(audience=audience)).audience_was_told is told


def test_who_is_no_young_person_was_told_to_be_so() -> None:
    assert Profile(None, "carer").audience_was_told
    assert not Profile("dudley").audience_was_told


def test_being_told_makes_no_other_profile() -> None:
    """Else an answer would look changed by it."""
    assert Profile.merge(Told("dudley", "young_person")) == Profile("dudley")
