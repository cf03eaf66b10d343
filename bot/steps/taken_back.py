"""What was told is taken back: "im joking", "no thats just his name". After weak signs of danger that is believed."""

from __future__ import annotations

from typing import Optional

from bot.reply import Reply
from bot.safety.state import SafetyMode
from bot.steps.denial import denial
from bot.steps.services import Services
from bot.steps.turn import Turn
from bot.understanding.after_danger import says_taken_back


class TakenBack:
    """Danger is taken back: thanked and kept gentle after strong signs of it, believed after weak ones."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The thanks; once it is believed, the message that was taken for danger is answered instead, where there is one."""
        if turn.pressed or turn.state.safety.mode is SafetyMode.NORMAL:
            return None
        if not says_taken_back(turn.text, turn.content.cues.after_danger):
            return None
        doubted = turn.state.doubted
        reply = denial(turn, self._policy)
        if turn.state.safety.after_danger or not doubted:
            return reply
        turn.take_up(doubted)
        return None
