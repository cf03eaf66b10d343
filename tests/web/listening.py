"""The application in this process without anything that understands: what a test needs of the web and no more. Starts at once."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import Any, AsyncIterator, cast

from aiohttp.test_utils import TestClient, TestServer

from bot.conversation.store import Conversations
from bot.journey import Journey
from bot.message import Message
from bot.settings import Settings
from bot.validation import BadInput
from bot.web.app import make_app

REFUSED = "noted"


class Listening:
    """Stands in for the journey: it notes each message and refuses it."""

    def __init__(self) -> None:
        self.conversations = Conversations(1800, 100)
        self.heard: list[Message] = []

    async def answer(self, message: Message) -> Any:
        self.heard.append(message)
        raise BadInput(REFUSED, REFUSED)


@asynccontextmanager
async def listening(journey: Listening | None = None, **settings: Any) -> AsyncIterator[TestClient]:
    """A client of the application with these settings."""
    app = make_app(Settings(**settings), cast(Journey, journey or Listening()))
    async with TestClient(TestServer(app)) as client:
        yield client
