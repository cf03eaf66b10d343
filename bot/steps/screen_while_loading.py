"""While the first model is being loaded a question waits for it; help for somebody in danger does not."""

from __future__ import annotations

from typing import Optional

from bot.reply import Reply
from bot.steps.crisis import crisis
from bot.steps.services import Services
from bot.steps.turn import Turn


class ScreenWhileLoading:
    """Is somebody in danger? By what is there already, while the model is being loaded."""

    def __init__(self, services: Services) -> None:
        self._safety, self._model = services.safety, services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Help first, at once."""
        if turn.pressed or turn.went_on or not self._model.is_loading:
            return None
        return crisis(turn, self._safety.assessor.assess(turn.text), self._safety)
