"""What the steps work with, put together once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Optional, Protocol

from bot.answers.languages import LanguageFinder
from bot.content.library import Library
from bot.conversation.state import ConversationState
from bot.message import Message
from bot.reply import Reply
from bot.safety.shared import Safety

MOST_SECONDS = 20.0  # that a message waits for the first model: loading takes about five on two cores


class Understands(Protocol):
    """What the steps need of Rasa (`bot/rasa/agent.py`)."""

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        """What the pipeline makes of a text; `before` is the question asked before it."""
        ...

    async def reply(
        self, message: Message, state: ConversationState, parsed: dict[str, Any]
    ) -> tuple[Optional[Reply], ConversationState]:
        """What the rules and actions say, and what is known of the conversation after it."""
        ...

    async def undo(self, conversation: str) -> None:
        """Take back what the last message changed in Rasa's own record of this conversation."""
        ...


@dataclass
class Model:
    """Rasa's model: there, being loaded, or missing; the steps go on without it."""

    understanding: Optional[Understands] = None
    first_loaded: Optional[asyncio.Event] = None  # set once the first model is loaded, or could not be

    @property
    def is_loading(self) -> bool:
        """Whether the first model is still to come."""
        return self.understanding is None and self.first_loaded is not None and not self.first_loaded.is_set()

    async def wait(self) -> None:
        """Wait until loading is over, but not for ever."""
        if self.first_loaded is not None:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.first_loaded.wait(), MOST_SECONDS)


@dataclass
class Services:
    """The words, what assesses danger and answers it, and the model."""

    library: Library
    safety: Safety
    languages: LanguageFinder
    model: Model = field(default_factory=Model)
