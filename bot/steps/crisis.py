"""What both steps that screen for danger do with a detection."""

from __future__ import annotations

from typing import Optional

from bot.conversation.safety_state import SafetyEvent
from bot.reply import Reply
from bot.safety.models import Detection, Level
from bot.safety.replies import OTHER
from bot.safety.shared import Safety
from bot.steps.turn import Turn


def crisis(turn: Turn, detection: Optional[Detection], safety: Safety) -> Optional[Reply]:
    """Help first, if help must come first; the conversation is then in safe mode, and a question asked beside it is kept."""
    if detection is None or detection.level is not Level.SAFETY:
        return None
    harm_type = detection.harm_type
    if harm_type == OTHER:  # "and i mean it" says nothing of the harm: what was told before it stays
        harm_type = turn.state.safety.harm_type or OTHER
    turn.know(
        safety=turn.state.safety.after(SafetyEvent.DANGER_TOLD, harm_type),
        kept_question=safety.assessor.without_danger(turn.text),
    )
    return safety.policy.crisis_reply(harm_type, turn.profile, detection)
