"""Stand-ins that several tests share: for the learned safety classifier, and for Rasa's understanding."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Optional

from bot.conversation.state import ConversationState
from bot.message import Message
from bot.reply import Reply

CERTAIN = 9.0  # a score that is sure of danger


class FixedScores:
    """A risk classifier that scores every text alike, or by the words in it, and says the same of what each tells."""

    def __init__(
        self,
        usual: float,
        by_word: Optional[dict[str, float]] = None,
        tells: Optional[dict[str, dict[str, float]]] = None,
    ) -> None:
        self._usual, self._by_word, self._tells = usual, by_word or {}, tells

    def score(self, text: str) -> float:
        return next((score for word, score in self._by_word.items() if word in text), self._usual)

    def tells(self, text: str) -> Optional[dict[str, dict[str, float]]]:
        return self._tells


class FailingClassifier:
    """A risk classifier that quotes the message in its failure, as a library would."""

    def score(self, text: str) -> float:
        raise RuntimeError(text)

    def tells(self, text: str) -> None:
        raise RuntimeError(text)


class StubUnderstanding:
    """Reads every text as it is, and answers with the given replies, one after the other; then it says nothing."""

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
        self.asked.append(message)
        return self.replies.pop(0) if self.replies else None, replace(state, **self.changes)

    async def undo(self, conversation: str) -> None:
        self.undone.append(conversation)


class FailsLate(StubUnderstanding):
    """Understanding that fails after it has read the message."""

    async def reply(self, message: Message, state: ConversationState, parsed: dict[str, Any]) -> Any:
        raise RuntimeError("broken")


class FailsAtOnce(FailsLate):
    """Understanding that cannot read."""

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        raise RuntimeError("broken")
