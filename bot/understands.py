"""What the journey needs of Rasa, and how a message waits for it while it is being loaded."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any, Optional, Protocol

from bot.message import Message, Reply

MOST_SECONDS = 20.0  # that a message waits for the first model: loading takes about five on two cores


class Understands(Protocol):
    """What the journey needs of Rasa (`bot/rasa/agent.py`)."""

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        """What the pipeline makes of a text; `before` is the question asked before it."""
        ...

    async def reply(self, message: Message, parsed: dict[str, Any]) -> Optional[Reply]:
        """What the rules and actions say."""
        ...


async def waited_for(first: Optional[asyncio.Event]) -> bool:
    """Whether the first model was waited for, and its loading is over; False at once when none is being loaded."""
    if first is None or first.is_set():
        return False
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(first.wait(), MOST_SECONDS)
    return first.is_set()
