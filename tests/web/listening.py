"""The application in this process without anything that understands: what a test needs of the web and no more. Starts at once."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import Any, AsyncIterator, cast

from aiohttp.test_utils import TestClient, TestServer

from bot.conversation.store import Conversations, Exchange
from bot.journey import Journey
from bot.message import Message
from bot.outcome import Kind
from bot.reply import Reply
from bot.safety.shared import Safety, shared_safety
from bot.settings import Settings
from bot.validation import BadInput
from bot.web.app import make_app

REFUSED = "noted"


class Listening:
    """Stands in for the journey: it notes each message and refuses it."""

    def __init__(self) -> None:
        self.conversations = Conversations(1800, 100)
        self.heard: list[Message] = []

    @property
    def safety(self) -> Safety:
        """The true one, made when it is first needed: a refusal carries help."""
        return shared_safety()

    async def answer(self, message: Message) -> Any:
        self.heard.append(message)
        raise BadInput(REFUSED, REFUSED)


class Answering(Listening):
    """Stands in for the journey: it gives these replies, one after the other, and keeps what was said as the journey does."""

    def __init__(self, *replies: Reply) -> None:
        super().__init__()
        self.replies = list(replies)

    async def answer(self, message: Message) -> Reply:
        self.heard.append(message)
        reply, conversation = self.replies.pop(0), self.conversations.open(message.conversation)
        if reply.kind is Kind.FORGOTTEN:
            self.conversations.forget(message.conversation)
        else:
            conversation.record(conversation.state, Exchange(message.text, reply))
        return reply


@asynccontextmanager
async def listening(journey: Listening | None = None, **settings: Any) -> AsyncIterator[TestClient]:
    """A client of the application with these settings."""
    app = make_app(Settings(**settings), cast(Journey, journey or Listening()))
    async with TestClient(TestServer(app)) as client:
        yield client
