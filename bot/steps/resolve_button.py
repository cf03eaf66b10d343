"""Only a button that this person was shown counts as pressed; whatever else begins with "/" is typed words."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class ResolveButton:
    """Is it a button that was shown?"""

    def __init__(self, services: Services) -> None:
        pass

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Mark the turn as pressed."""
        if turn.text in turn.conversation.pressable and not turn.message.typed:
            turn.message = replace(turn.message, pressed=True)
            turn.pressed = True
        return None
