"""Which text of an answer a person gets, and the law that stands beside it."""

from __future__ import annotations

from bot.content.models import Answer, Law, Topic
from bot.profile import Profile

STANDARD, EASIER, MORE, SOURCE = "standard", "easier", "more", "source"


def text_of(answer: Answer, profile: Profile, layer: str) -> str:
    """The text of this layer for this reader; the nearest simpler one where a layer is not written."""
    if layer == MORE:
        return answer.more or ""
    if layer == EASIER and answer.easier:
        return answer.easier
    own = getattr(answer, profile.audience, None)
    return str(own or answer.young_person)


def law_of(topic: Topic, profile: Profile, layer: str) -> tuple[Law, ...]:
    """The law that is shown with this layer."""
    shown = "more" if layer == MORE else "answer"
    here = [law for law in topic.law if not law.only or profile.answers_of in law.only]
    return tuple(law for law in here if law.shown == shown and (layer != EASIER or law.easier))


def law_text(law: Law, profile: Profile, layer: str) -> str:
    """The law in the words of this layer."""
    if layer == EASIER and law.easier:
        return law.easier
    if profile.audience == "carer" and law.carer:
        return law.carer
    return law.text
