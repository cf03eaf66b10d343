"""Steps alone: the real words, the real rules, a stand-in for Rasa and for the risk classifier."""

from __future__ import annotations

from typing import Any, Callable, Optional

import pytest

from bot.answers.languages import LanguageFinder
from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversation, Exchange
from bot.message import Message
from bot.outcome import Outcome
from bot.profile import Told
from bot.reply import Reply
from bot.safety.shared import Safety
from bot.steps.services import Model, Services
from bot.steps.turn import Turn

DANGER, SAFE = "my dad hits me", "who sees my info"


@pytest.fixture
def services(rules_safety: Safety) -> Services:
    return Services(library(), rules_safety, LanguageFinder(library().content.languages), Model())


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
