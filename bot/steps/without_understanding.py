"""When Rasa is not there, failed, or said nothing: what a button asks for is answered all the same, else contacts and topics."""

from __future__ import annotations

from typing import Optional

from bot.outcome import Outcome
from bot.reply import Reply
from bot.steps.fallback import fallback_reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class WithoutUnderstanding:
    """Nothing was understood: a kind reply with contacts, topics to open and help lines."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Draft it where no step before has found an answer."""
        if turn.draft is None:
            turn.draft = fallback_reply(turn, Outcome.ERROR_UNDERSTANDING, self._policy.help_lines(turn.profile))
        return None
