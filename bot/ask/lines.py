"""A line of `ask --batch` is a message or a whole talk; here it is read and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.content.load import Content
from bot.conversation.store import new_id
from bot.journey import Journey
from bot.message import Message
from bot.reply import Reply
from bot.validation import BadInput, message_text, who_is_asking

RECIPIENT = "ask"  # stands for the secret id of the conversation, so that two runs print the same


@dataclass(frozen=True)
class Lines:
    """Answers lines. `limit` is how many characters a message may have. What a line holds beside the known names is ignored."""

    journey: Journey
    content: Content
    limit: int

    async def answer(self, line: Any) -> dict[str, Any]:
        """The reply to a line; of a talk, `replies`, one a turn; of a line that cannot be read, `error` and why.

        A line is a conversation of its own. It is read as a whole before any of it is answered, and forgotten afterwards.
        """
        name = new_id()
        try:
            return await self._answered(line, name)
        except BadInput as refused:
            return refused.body()
        finally:
            self.journey.conversations.forget(name)

    async def _answered(self, line: Any, name: str) -> dict[str, Any]:
        if not isinstance(line, Mapping):
            raise self._refusal("not_json")
        blank = Message(name, "", who_is_asking(self.content, line))
        history = [replace(blank, text=self._text(text)) for text in self._history(line)]
        is_talk = line.get("turns") is not None
        asked = [self._message(turn, blank) for turn in (self._turns(line) if is_talk else [line])]
        for earlier in history:
            await self.journey.answer(earlier)
        replies = [_fields(await self.journey.answer(message)) for message in asked]
        return {"replies": replies} if is_talk else replies[0]

    def _history(self, line: Mapping[str, Any]) -> list[Any]:
        """What the person typed before, whose replies are not wanted.

        Raises:
            BadInput: it is no list.
        """
        history = line.get("history") or []
        if not isinstance(history, list):
            raise self._refusal("bad_history")
        return history

    def _turns(self, line: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """The messages of a talk, each as if it was a line.

        Raises:
            BadInput: they are no list of texts and objects, or there are none.
        """
        turns = line["turns"]
        if not isinstance(turns, list) or not turns or not all(isinstance(turn, (str, Mapping)) for turn in turns):
            raise self._refusal("bad_turns")
        return [{"text": turn} if isinstance(turn, str) else turn for turn in turns]

    def _message(self, line: Mapping[str, Any], blank: Message) -> Message:
        """The message to be answered: a topic, as if its button was pressed, or a text.

        Raises:
            BadInput: the topic is unknown, or there is no text.
        """
        topic = line.get("topic")
        if topic is None:
            return replace(blank, text=self._text(line.get("text")))
        if not isinstance(topic, str) or topic not in self.content.topics:
            raise self._refusal("no_such_topic")
        return replace(blank, text=f"/{topic}", pressed=True)

    def _text(self, text: Any) -> str:
        return message_text(self.content, text, self.limit)

    def _refusal(self, error: str) -> BadInput:
        return BadInput(error, self.content.replies["errors"][error])


def _fields(reply: Reply) -> dict[str, Any]:
    values = reply.fields()
    values.pop("buttons")
    return values | {"messages": reply.as_rasa(RECIPIENT)}
