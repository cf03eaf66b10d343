"""What goes in: a `Message`."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.profile import Told


@dataclass(frozen=True)
class Message:
    """What somebody typed or pressed, and what the page or the client says of who is asking.

    `conversation` is the secret id of the conversation. `text` is what was typed, or what the button sends; `pressed` says that
    it is a button which this person was shown; `typed`, that it surely came from the keyboard, whatever it looks like (a REST
    client cannot tell the two apart). What the person says in the conversation wins over `told`.
    """

    conversation: str
    text: str = field(repr=False)  # never shown in a log or a traceback
    told: Told = Told()
    pressed: bool = False
    typed: bool = False
