"""Which text of an answer a person gets, and the law that stands beside it."""

from __future__ import annotations

from bot.content.models import Answer, Law, Part, Topic
from bot.profile import Profile

STANDARD, EASIER, MORE, SOURCE = "standard", "easier", "more", "source"


def text_of(answer: Answer, profile: Profile, detail_level: str) -> str:
    """The text of this detail level for this reader; the nearest simpler one where one is not written."""
    if detail_level == MORE:
        return answer.more or ""
    if detail_level == EASIER and answer.easier:
        return answer.easier
    own = getattr(answer, profile.audience, None)
    return str(own or answer.young_person)


def fact_text(part: Part, profile: Profile, detail_level: str) -> str:
    """The fact in the words of this detail level."""
    if detail_level == EASIER and part.easier:
        return part.easier
    if profile.audience == "carer" and part.carer:
        return part.carer
    return part.says


def laws_for(topic: Topic, profile: Profile) -> tuple[Law, ...]:
    """The law beside this topic for this person: some of it is only beside one council's answers."""
    return tuple(law for law in topic.law if not law.only or profile.answers_of in law.only)


def law_of(topic: Topic, profile: Profile, detail_level: str) -> tuple[Law, ...]:
    """The law that is shown at this detail level."""
    place = "more" if detail_level == MORE else "answer"
    laws = [law for law in laws_for(topic, profile) if law.shown == place]
    if detail_level == EASIER:
        laws = [law for law in laws if law.easier]
    return tuple(laws)


def law_text(law: Law, profile: Profile, detail_level: str) -> str:
    """The law in the words of this detail level."""
    if detail_level == EASIER and law.easier:
        return law.easier
    if profile.audience == "carer" and law.carer:
        return law.carer
    return law.text
