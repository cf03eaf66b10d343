"""The button of a request, pressed in a client that sends its address instead of opening it."""

from __future__ import annotations

from typing import Optional
from urllib.parse import urlsplit

from bot.answers.requests import form
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class OpenForm:
    """A request's button: the request, ready to be opened."""

    def __init__(self, services: Services) -> None:
        pass

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Draft it."""
        name = urlsplit(turn.text).path.removeprefix("/requests/") if turn.pressed else ""
        if name in turn.content.requests:
            turn.draft = form(turn.content, turn.profile, name)
        return None
