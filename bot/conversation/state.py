"""What a conversation knows: one model, in one place. Rasa's slots mirror part of it (`bot/rasa/slots.py`)."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Optional

from bot.profile import Profile, Told
from bot.safety.state import SafetyState

NOTHING_TOLD = Told()


@dataclass(frozen=True)
class ConversationState:
    """All of it. A step makes a changed copy, which is kept only if every step of the message goes well."""

    said: Told = Told()  # who is asking, as they said it in the conversation
    page: Told = Told()  # ... and as the page or the client said it with an earlier message
    last_question: str = field(default="", repr=False)  # for a message that follows up on it
    second_question: str = field(default="", repr=False)  # of a message that asked two, while the first waits for the council
    kept_question: str = field(default="", repr=False)  # asked beside danger, to be taken up again
    doubted: str = field(default="", repr=False)  # may have told of danger: answered if that is taken back
    last_topic: Optional[str] = None  # what was answered last: "tell me more" is about this
    detail_level: Optional[str] = None  # in which layer
    waiting_topic: Optional[str] = None  # asked, and waiting for the council to be named
    alternatives: tuple[str, ...] = ()  # the next best topics of the last question, offered when it was misunderstood
    apologised: bool = False  # whether that has been said sorry for
    consecutive_fallbacks: int = 0  # how many messages in a row were not understood
    safety: SafetyState = SafetyState()
    weak_signs: float = 0.0  # the weight of all hints of danger so far (bot/safety/weak_signs.py)

    def profile(self, told: Told = NOTHING_TOLD) -> Profile:
        """Who is asking, all sources together.

        Args:
            told: what the page or the client says with this message.
        """
        return Profile.merge(self.said, told, self.page)

    def rebased(self, base: ConversationState, onto: ConversationState) -> ConversationState:
        """What was changed from `base` to this state, changed in `onto`: two messages of one conversation may be on their way."""
        names = (item.name for item in fields(self))
        changed = {name: getattr(self, name) for name in names if getattr(self, name) != getattr(base, name)}
        return replace(onto, **changed)
