"""Talks, in memory only: kept while people talk, forgotten when they stop or say so. Nothing is written to disk."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Optional

from bot.message import Reply


@dataclass
class Conversation:
    """One talk. `tracker` is Rasa's own record of the last few turns; `shown` is what the person sees."""

    shown: list[tuple[str, Reply]] = field(default_factory=list, repr=False)
    pressable: dict[str, str] = field(default_factory=dict, repr=False)  # payload -> title of buttons shown here
    tracker: Optional[Any] = field(default=None, repr=False)
    danger: Optional[str] = None  # kind of the last safety reply, until the person chooses to go on (safe mode)
    council: Optional[str] = None  # who is asking, as the last reply understood it
    audience: Optional[str] = None
    asked: str = field(default="", repr=False)  # the last question, for a message that leans on it
    second_question: str = field(default="", repr=False)  # of a message that asked two, while the first waits for the council
    kept_question: str = field(default="", repr=False)  # what was said then: a question in it can be taken up again
    used: float = field(default_factory=time.monotonic)
    arrivals: list[float] = field(default_factory=list, repr=False)

    def show(self, typed: str, reply: Reply) -> None:
        """Remember one exchange for the page without JavaScript."""
        self.shown.append((typed, reply))
        self.council, self.audience = reply.council, reply.audience
        self.pressable |= {button.payload: button.title for button in reply.buttons}


def new_id() -> str:
    """A conversation's secret name: 192 random bits, 32 characters."""
    return secrets.token_urlsafe(24)


class Conversations:
    """All talks of this process; idle ones go after a while, the oldest go when there are too many."""

    def __init__(self, idle_seconds: float, most: int) -> None:
        self._idle, self._most = idle_seconds, most
        self._kept: OrderedDict[str, Conversation] = OrderedDict()
        self._left: OrderedDict[str, float] = (
            OrderedDict()
        )  # talks somebody left quickly: pressing Back must not bring them again

    def open(self, name: str) -> Conversation:
        """The talk of this name, begun now if there is none."""
        self.sweep()
        conversation = self._kept.get(name)
        if conversation is None:
            conversation = self._kept[name] = Conversation()
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        conversation.used = time.monotonic()
        self._kept.move_to_end(name)
        return conversation

    def find(self, name: str) -> Optional[Conversation]:
        """The talk of this name, if there is one; does not count as using it."""
        self.sweep()
        return self._kept.get(name)

    def forget(self, name: str) -> bool:
        """Forget at once. True if there was something to forget."""
        return self._kept.pop(name, None) is not None

    def leave(self, name: str) -> None:
        """Forget at once, and remember for a while that this talk must not begin anew."""
        self.forget(name)
        self._left[name] = time.monotonic()
        while len(self._left) > self._most:
            self._left.popitem(last=False)

    def was_left(self, name: str) -> bool:
        """Whether somebody left this talk quickly, not long ago."""
        self.sweep()
        return name in self._left

    def sweep(self) -> None:
        """Forget the talks that have been idle too long (they stand first: the order is that of use)."""
        oldest = time.monotonic() - self._idle
        while self._kept and next(iter(self._kept.values())).used < oldest:
            self._kept.popitem(last=False)
        while self._left and next(iter(self._left.values())) < oldest:
            self._left.popitem(last=False)

    def __len__(self) -> int:
        """How many talks there are."""
        return len(self._kept)
