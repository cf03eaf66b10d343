"""After danger somebody says that they cannot ring: how help is to be had without a voice call."""

from __future__ import annotations

from typing import Optional

from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn
from bot.understanding.after_danger import says_no_phone


class NoPhone:
    """After danger somebody cannot ring: help without a voice call."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The ways there are, if that is what a short message says."""
        safety = turn.state.safety
        if turn.pressed or turn.went_on or not safety.after_danger:
            return None
        if not says_no_phone(turn.text, turn.content.cues.after_danger):
            return None
        return self._policy.no_phone_reply(safety, turn.profile)
