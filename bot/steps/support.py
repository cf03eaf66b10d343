"""The last step: the answer as it was found, with a gentle line and help lines below it where they may be wanted."""

from __future__ import annotations

from typing import Optional

from bot.answers.replies import phrase
from bot.conversation.safety_state import SafetyMode
from bot.outcome import Kind
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class Support:
    """The answer, with a gentle offer of help below it where it may be wanted."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The reply."""
        draft = turn.draft
        if draft is None:
            return None
        if turn.went_on and draft.kind in (Kind.NO_ANSWER, Kind.CHOOSE):  # there was no question in what was kept
            return phrase(turn.content, turn.profile, "affirm")
        wanted = turn.detection is not None or turn.went_on or turn.state.safety.mode is SafetyMode.SAFE_MODE
        return self._policy.add_support(draft, turn.profile) if wanted else draft
