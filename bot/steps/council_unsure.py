"""Asked which council, "dunno" is an answer too, and means the button that says so."""

from __future__ import annotations

from typing import Optional

from bot.answers.replies import unsure
from bot.outcome import Kind
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class CouncilUnsure:
    """A typed "not sure" to "which council is it" stands for its button."""

    def __init__(self, services: Services) -> None:
        pass

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Put the button in the place of the words."""
        asked = turn.last_reply is not None and turn.last_reply.kind is Kind.ASK_COUNCIL
        payload = unsure(turn.content, turn.text) if asked and not turn.pressed else ""
        if payload:
            turn.text, turn.pressed = payload, True
        return None
