"""One message on its way: what came, what is known of the conversation, and what the steps have found so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Optional

from bot.content.load import Content
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversation
from bot.message import Message
from bot.profile import Profile
from bot.reply import Reply
from bot.safety.models import Detection


@dataclass
class Turn:
    """Carried from step to step.

    `message` is what came. `text` and `pressed` are what is to be understood: the same, until somebody goes on after danger and
    the question that they had asked is taken up, or a typed answer stands for a button.
    """

    message: Message
    content: Content
    conversation: Conversation
    state: ConversationState
    base: ConversationState  # as it was before the message
    text: str = field(default="", repr=False)
    pressed: bool = False
    detection: Optional[Detection] = None
    draft: Optional[Reply] = None
    parsed_questions: tuple[str, ...] = field(default=(), repr=False)  # two, where the message asked two things
    went_on: bool = False  # what is answered is a question kept from before

    @classmethod
    def begin(cls, message: Message, content: Content, conversation: Conversation) -> Turn:
        """The turn of a message that has just come."""
        turn = cls(message, content, conversation, conversation.state, conversation.state, message.text, message.pressed)
        turn.know(page=message.told.over(conversation.state.page))
        return turn

    @property
    def profile(self) -> Profile:
        """Who is asking, as far as it is known now."""
        return self.state.profile(self.message.told)

    @property
    def last_reply(self) -> Optional[Reply]:
        """The reply before this message."""
        transcript = self.conversation.transcript
        return transcript[-1].reply if transcript else None

    def know(self, **changes: Any) -> None:
        """Change what is known of the conversation."""
        self.state = replace(self.state, **changes)

    def take_up(self, question: str) -> None:
        """Answer this question in the place of the message."""
        self.text, self.pressed, self.went_on = question, False, True
        self.know(kept_question="", doubted="")

    def refresh(self) -> None:
        """Know also what another message of this conversation has changed meanwhile."""
        newest = self.conversation.state
        self.state, self.base = self.state.rebased(self.base, newest), newest
