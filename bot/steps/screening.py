"""Is somebody in danger? Read by the rules and the risk classifier, before anything is understood."""

from __future__ import annotations

from typing import Optional

from bot.reply import Reply
from bot.safety.weak_signs import add_up
from bot.steps.crisis import crisis
from bot.steps.near_danger import gentle_where_asked
from bot.steps.services import Services
from bot.steps.turn import Turn


class Screening:
    """Is somebody in danger? Help first."""

    def __init__(self, services: Services) -> None:
        self._safety, self._model = services.safety, services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Help first, or go on with what was detected; buttons carry nothing."""
        if turn.pressed or turn.went_on:  # a question from before was read for danger when it came
            return None
        detection = self._safety.assessor.assess(turn.text)
        detection = await gentle_where_asked(turn, detection, self._model.understanding)
        turn.detection, weight = add_up(turn.state.weak_signs, detection, self._safety.assessor.thresholds)
        turn.know(weak_signs=weight)
        return crisis(turn, turn.detection, self._safety)
