"""What a message says of who is asking ("I'm his foster carer") counts for every step after this, help first among them."""

from __future__ import annotations

from typing import Optional

from bot.profile import Told
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class WhoIsAsking:
    """Who somebody says they are."""

    def __init__(self, services: Services) -> None:
        self._details = services.safety.details

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Know it from now on."""
        audience = None if turn.pressed else self._details.find(turn.text).audience
        if audience is not None:
            turn.know(said=Told(audience=audience).over(turn.state.said))
        return None
