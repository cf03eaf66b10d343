"""A question typed while the first model is being loaded waits for it."""

from __future__ import annotations

from typing import Optional

from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class WaitForModel:
    """While the first model is being loaded, wait for it."""

    def __init__(self, services: Services) -> None:
        self._model = services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Wait, and go on."""
        if self._model.is_loading:
            await self._model.wait()
            turn.refresh()  # somebody may have told of danger meanwhile
        return None
