"""Whose words help is said in: who is speaking, and who is hurt."""

from __future__ import annotations

from typing import Optional

from bot.content.models import AUDIENCES
from bot.safety.models import ADULT, CHILD, ME, OTHERS, Detection

YOUNG_ME, YOUNG_FRIEND, YOUNG_OTHER = "young_me", "young_friend", "young_other"  # about oneself, another child, a grown-up
ADULT_ME, ADULT_CHILD, ADULT_OTHER = "adult_me", "adult_child", "adult_other"  # about oneself, a child, another adult
VOICES = (YOUNG_ME, YOUNG_FRIEND, YOUNG_OTHER, ADULT_ME, ADULT_CHILD, ADULT_OTHER)
ADULT_AUDIENCES = tuple(name for name in AUDIENCES if name != "young_person")
ABOUT_A_CHILD = "third_person"  # the type of harm by which a friend or a carer was known before `hurt` was
SEEN_BY_A_CHILD = "violence_seen"  # grown-ups hurt each other: a child who sees it is hurt by that

_BY_SPEAKER = {
    False: {ME: YOUNG_ME, OTHERS: YOUNG_ME, CHILD: YOUNG_FRIEND, ADULT: YOUNG_OTHER},
    True: {ME: ADULT_ME, OTHERS: ADULT_ME, CHILD: ADULT_CHILD, ADULT: ADULT_OTHER},
}


def voice_of(profile_audience: str, audience_was_told: bool, detection: Optional[Detection] = None) -> str:
    """Whose words to use, one of `VOICES`.

    What the reader told of who they are decides whether they are young; else what was noticed; else they are taken to be young.
    Who is hurt is what was noticed; else a carer speaks of a child, and anybody else of themselves.

    Args:
        profile_audience: one of AUDIENCES; only a guess where it was not told.
    """
    told = profile_audience if audience_was_told else None
    adult = told in ADULT_AUDIENCES or (told is None and detection is not None and detection.speaker == ADULT)
    hurt = _hurt(told, detection)
    if not adult and hurt == ADULT and detection is not None and detection.harm_type == SEEN_BY_A_CHILD:
        hurt = ME
    return _BY_SPEAKER[adult][hurt]


def audience_of(voice: str) -> str:
    """The audience whose words suit who spoke so, where they did not say who they are."""
    if not is_adult(voice):
        return "young_person"
    return "carer" if voice == ADULT_CHILD else "care_leaver"


def is_adult(voice: str) -> bool:
    """Whether an adult is spoken to."""
    return voice.startswith("adult_")


def _hurt(told: Optional[str], detection: Optional[Detection]) -> str:
    if detection is not None and detection.hurt is not None:
        return detection.hurt
    about_a_child = told == "carer" or (detection is not None and detection.harm_type == ABOUT_A_CHILD)
    return CHILD if about_a_child else ME
