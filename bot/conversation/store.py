"""Conversations, in memory only: kept while people talk, forgotten when they stop or say so. Nothing is written to disk."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from typing import Any, Optional

from bot.conversation.state import ConversationState
from bot.reply import Reply


@dataclass(frozen=True)
class Exchange:
    """What somebody typed, or the name of the button they pressed, and the reply."""

    typed: str = field(repr=False)
    reply: Reply


@dataclass(frozen=True)
class TrackerMark:
    """Rasa's record of a conversation, and how many events it had."""

    tracker: Any
    events: int


@dataclass
class Conversation:
    """One conversation. `tracker` is Rasa's own record of the last few turns; `transcript` is what the person sees."""

    state: ConversationState = ConversationState()
    transcript: list[Exchange] = field(default_factory=list, repr=False)
    pressable: dict[str, str] = field(default_factory=dict, repr=False)  # payload -> title of buttons shown here
    tracker: Optional[Any] = field(default=None, repr=False)
    tracker_before: Optional[TrackerMark] = field(default=None, repr=False)
    last_used: float = field(default_factory=time.monotonic)
    arrivals: deque[float] = field(default_factory=deque, repr=False)  # of messages in the last minute, the oldest first

    def mark_tracker(self) -> None:
        """Note how Rasa's record stands before a message, so that a step that fails can take it back."""
        self.tracker_before = TrackerMark(self.tracker, len(self.tracker.events)) if self.tracker else None

    def record(self, state: ConversationState, exchange: Exchange) -> None:
        """Keep what is known after a message, and what was said."""
        self.state = state
        self.transcript.append(exchange)
        self.pressable |= {button.payload: button.title for button in exchange.reply.buttons}


def new_id() -> str:
    """A conversation's secret id: 192 random bits, 32 characters."""
    return secrets.token_urlsafe(24)


class Conversations:
    """All conversations of this process; idle ones go after a while, the oldest go when there are too many."""

    def __init__(self, idle_seconds: float, most: int) -> None:
        self._idle, self._most = idle_seconds, most
        self._stored: OrderedDict[str, Conversation] = OrderedDict()
        self._exited: OrderedDict[str, float] = OrderedDict()  # left quickly: pressing Back must not bring them again

    def open(self, name: str) -> Conversation:
        """The conversation of this id, begun now if there is none."""
        self.sweep()
        conversation = self._stored.get(name)
        if conversation is None:
            conversation = self._stored[name] = Conversation()
            while len(self._stored) > self._most:
                self._stored.popitem(last=False)
        conversation.last_used = time.monotonic()
        self._stored.move_to_end(name)
        return conversation

    def find(self, name: str) -> Optional[Conversation]:
        """The conversation of this id, if there is one; does not count as using it."""
        self.sweep()
        return self._stored.get(name)

    def forget(self, name: str) -> bool:
        """Forget at once. True if there was something to forget."""
        return self._stored.pop(name, None) is not None

    def exit(self, name: str) -> None:
        """Forget at once, and remember for a while that this conversation must not begin anew."""
        self.forget(name)
        self._exited[name] = time.monotonic()
        while len(self._exited) > self._most:
            self._exited.popitem(last=False)

    def was_exited(self, name: str) -> bool:
        """Whether somebody left this conversation quickly, not long ago."""
        self.sweep()
        return name in self._exited

    def sweep(self) -> None:
        """Forget the conversations that have been idle too long (they stand first: the order is that of use)."""
        oldest = time.monotonic() - self._idle
        while self._stored and next(iter(self._stored.values())).last_used < oldest:
            self._stored.popitem(last=False)
        while self._exited and next(iter(self._exited.values())) < oldest:
            self._exited.popitem(last=False)

    def __len__(self) -> int:
        """How many conversations there are."""
        return len(self._stored)
