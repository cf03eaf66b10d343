"""Is danger near in the talk? Then what a child asks about telling means that, and nothing about records."""

from __future__ import annotations

import logging
from typing import Any, Optional

from bot.conversation.state import ConversationState
from bot.safety.combine import LEARNED
from bot.safety.models import Detection, Level
from bot.safety.state import SafetyMode
from bot.steps.services import Understands
from bot.steps.turn import Turn
from bot.understanding.config import classifier_config
from bot.understanding.telling import Telling, read_as, telling_of

log = logging.getLogger(__name__)
# Danger was told or hinted at just before. In ONE_LINE the talk has moved on: there "will they tell him" means records again.
NEAR = (SafetyMode.HINTED, SafetyMode.SAFE_MODE, SafetyMode.TAKEN_BACK)


def danger_is_near(state: ConversationState, telling: Telling) -> bool:
    """Whether danger was told or hinted at just before, or a question about telling was answered last."""
    return state.safety.mode in NEAR or state.last_topic in telling.topics


async def topic_near_danger(turn: Turn, text: str, understanding: Optional[Understands]) -> Optional[str]:
    """What a message asks about telling once danger is near, read alone, whatever was asked before it; None if nothing, or if
    danger is not near."""
    telling = telling_of(turn.content)
    if not danger_is_near(turn.state, telling):
        return None
    topic = telling.asked(text, is_near=True)
    if topic is not None or understanding is None:
        return topic
    alone = await understanding.parse(text)
    return telling.likely(alone.get("intent_ranking") or (), classifier_config())


async def by_danger(turn: Turn, text: str, parsed: dict[str, Any], understanding: Understands) -> dict[str, Any]:
    """What was understood, by where the talk stands: near danger "will they tell him" asks about telling, after a question about
    records about these."""
    telling, config = telling_of(turn.content), classifier_config()
    topic = await topic_near_danger(turn, text, understanding)
    if topic is not None:
        return read_as(topic, text, parsed, config)
    if (
        turn.state.last_question
        and not _by_rule(turn.detection)
        and telling.is_half(text)
        and not danger_is_near(turn.state, telling)
    ):
        turn.detection = None  # what only the classifier heard in "would he find out" was no danger either
        return telling.left_out(parsed, config)
    return parsed


def _by_rule(detection: Optional[Detection]) -> bool:
    return detection is not None and detection.rule_id != LEARNED


async def gentle_where_asked(
    turn: Turn, detection: Optional[Detection], understanding: Optional[Understands]
) -> Optional[Detection]:
    """The detection, but gentle where the message only asks what telling leads to ("pls dont tell anyone"): that is answered,
    with help beside it, and help first is not said again. Where danger is plain, only the whole wording counts."""
    if detection is None or detection.level is not Level.SAFETY or understanding is None:
        return detection  # without understanding nothing can be answered: then help comes first again
    telling = telling_of(turn.content)
    topic = telling.asked(turn.text, danger_is_near(turn.state, telling))
    if topic is None and not detection.sure:
        try:
            topic = await topic_near_danger(turn, turn.text, understanding)
        except Exception:  # what cannot be read is no reason to say less
            log.exception("a message after danger could not be read; help comes first")
    return detection if topic is None else Detection(detection.rule_id, Level.SUPPORT, detection.harm_type)
