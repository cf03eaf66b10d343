"""A talk as a person has it: says something, presses something."""

from __future__ import annotations

from typing import Callable

from bot.conversation.store import Conversation, new_id
from bot.journey import Journey
from bot.message import Message
from bot.outcome import Outcome
from bot.profile import Told
from bot.reply import Reply


class Talk:
    """One person's talk with the bot. `known`: council, reader and words as the page would tell them."""

    def __init__(self, journey: Journey, **known: str) -> None:
        self.journey, self.name = journey, new_id()
        self.told = Told(known.get("council"), known.get("reader"), known.get("words"))
        self.last = Reply(Outcome.CHAT)

    async def says(self, text: str) -> Reply:
        """Type this and send it."""
        self.last = await self.journey.answer(Message(self.name, text, self.told))
        return self.last

    async def presses(self, title: str) -> Reply:
        """Press the button of this name under the last reply."""
        shown = {button.title: button.payload for button in self.last.buttons}
        assert title in shown, f"no button {title!r} among {sorted(shown)}"
        return await self.says(shown[title])

    async def presses_on_the_page(self, payload: str) -> Reply:
        """Press a button that the page shows before anything has been said."""
        self.last = await self.journey.answer(Message(self.name, payload, self.told, pressed=True))
        return self.last

    @property
    def kept(self) -> Conversation | None:
        """What the service keeps of this talk."""
        return self.journey.conversations.find(self.name)


Begin = Callable[..., Talk]  # begins a new talk: `talk(council="dudley")`
