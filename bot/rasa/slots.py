"""Rasa's slots mirror what a conversation knows. The one place where the two meet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Collection, Mapping

from bot.answers.layers import STANDARD
from bot.content.models import AUDIENCES
from bot.conversation.state import ConversationState
from bot.profile import ANOTHER, READING_LEVELS, UNKNOWN, Told

SAID = {"council": "council", "reader": "audience", "words": "reading_level"}  # slot -> field of `said`
OWN = ("last_topic", "waiting_topic", "apologised", "consecutive_fallbacks")  # slots named as the field of the state


def slots_of(state: ConversationState) -> dict[str, Any]:
    """The slots that say what this state says."""
    said = {slot: getattr(state.said, name) for slot, name in SAID.items()}
    own = {name: getattr(state, name) for name in OWN}
    return said | own | {"detail_level": state.detail_level, "alternatives": list(state.alternatives)}


def state_of(slots: Mapping[str, Any], before: ConversationState, councils: Collection[str]) -> ConversationState:
    """The state as the slots say it, everything else as before."""
    return replace(
        before,
        said=told_by(slots, councils),
        apologised=bool(slots.get("apologised")),
        consecutive_fallbacks=int(slots.get("consecutive_fallbacks") or 0),
        alternatives=tuple(slots.get("alternatives") or ()),
        last_topic=slots.get("last_topic"),
        waiting_topic=slots.get("waiting_topic"),
        detail_level=slots.get("detail_level"),
    )


def told_by(values: Mapping[str, Any], councils: Collection[str]) -> Told:
    """Who is asking, as slots or a message's metadata say it; what is not one of the known values is left out."""
    council, audience, level = values.get("council"), values.get("reader"), values.get("words")
    return Told(
        str(council) if council in (*councils, UNKNOWN, ANOTHER) else None,
        str(audience) if audience in AUDIENCES else None,
        str(level) if level in READING_LEVELS else None,
    )


def metadata_of(told: Told) -> dict[str, str]:
    """What the page or the client told, as Rasa carries it beside a message."""
    values = {slot: getattr(told, name) for slot, name in SAID.items()}
    return {name: value for name, value in values.items() if value}


def layer_of(slots: Mapping[str, Any]) -> str:
    """The layer that the last answer was given in."""
    return str(slots.get("detail_level") or STANDARD)
