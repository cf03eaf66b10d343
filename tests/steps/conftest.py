"""Steps alone: the real words, the real rules, a stand-in for Rasa and for the learned classifier."""

from __future__ import annotations

from typing import Any, Callable, Optional

import pytest

from bot.answers.languages import LanguageFinder
from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversation, Exchange
from bot.journey import make_journey
from bot.message import Message
from bot.outcome import Outcome
from bot.profile import Told
from bot.reply import Reply
from bot.safety.shared import Safety
from bot.settings import Settings
from bot.steps.services import Model, Services
from bot.steps.turn import Turn

DANGER, SAFE = "my dad hits me", "who sees my info"


class StubUnderstanding:
    """Reads every text as the given topic, and answers with the given replies, one after the other."""

    def __init__(self, *replies: Optional[Reply], questions: tuple[str, ...] = (), state: dict[str, Any] | None = None) -> None:
        self.replies, self.questions, self.changes = list(replies), questions, state or {}
        self.parsed: list[tuple[str, str]] = []
        self.asked: list[Message] = []
        self.undone: list[str] = []

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        self.parsed.append((text, before))
        return {"text": text, "questions": list(self.questions)}

    async def reply(
        self, message: Message, state: ConversationState, parsed: dict[str, Any]
    ) -> tuple[Optional[Reply], ConversationState]:
        from dataclasses import replace

        self.asked.append(message)
        return self.replies.pop(0) if self.replies else None, replace(state, **self.changes)

    async def undo(self, conversation: str) -> None:
        self.undone.append(conversation)


@pytest.fixture(scope="session")
def safety(tmp_path_factory: pytest.TempPathFactory) -> Safety:
    """The real rules and words, without a learned classifier."""
    return make_journey(Settings(models=tmp_path_factory.mktemp("no models"))).safety


@pytest.fixture
def services(safety: Safety) -> Services:
    return Services(library(), safety, LanguageFinder(library().content.languages), Model())


Turns = Callable[..., Turn]


@pytest.fixture
def turn() -> Turns:
    """Makes a turn: `turn("hello", pressed=True, council="dudley", state={"last_topic": ...}, last=Reply(...))`."""

    def make(
        text: str, pressed: bool = False, typed: bool = False, state: dict[str, Any] | None = None,
        last: Optional[Reply] = None, **told: str,
    ) -> Turn:  # fmt: skip
        conversation = Conversation(ConversationState(**(state or {})))
        if last is not None:
            conversation.record(conversation.state, Exchange("before", last))
        who = Told(told.get("council"), told.get("audience"), told.get("reading_level"))
        message = Message("a" * 22, text, who, pressed, typed)
        return Turn.begin(message, library().content, conversation)

    return make


def answer(**more: Any) -> Reply:
    return Reply(Outcome.ANSWER, "Staff can see it.", topic="who_sees_info", council="dudley", **more)
