"""What travels: a `Message` goes in, a `Reply` comes out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any, Optional


class Kind(str, Enum):
    """The closed set of outcomes. Counting them says how the service does without keeping anyone's words."""

    ANSWER = "answer"
    CHOOSE = "choose"  # did you mean
    ASK_COUNCIL = "ask_council"
    WORD = "word"
    CHAT = "chat"
    NO_ANSWER = "no_answer"
    SAFETY = "safety"  # help first
    SUPPORT = "support"  # the answer, with a gentle offer of help
    REQUEST = "request"
    FORGOTTEN = "forgotten"
    ERROR = "error"


@dataclass(frozen=True)
class Message:
    """What somebody typed or pressed, and what is known of who is asking.

    `text` is what was typed; `pressed` says that it is a button which this person was shown;
    `typed`, that it surely came from the keyboard, whatever it looks like (a REST client cannot tell the two apart).
    `council`, `reader` and `words` come from the page or the client; what the person says later wins over them.
    """

    conversation: str
    text: str = field(repr=False)  # never shown in a log or a traceback
    council: Optional[str] = None
    audience: Optional[str] = None
    words: Optional[str] = None
    pressed: bool = False
    typed: bool = False


@dataclass(frozen=True)
class Button:
    """One thing to press: what it says, and what pressing it sends."""

    title: str
    payload: str


@dataclass(frozen=True)
class Source:
    """What an answer stands on: a clause of the notice, or the law."""

    clause: str
    heading: str
    url: str
    exact: Optional[str] = None  # the passage itself, once staff have imported the official text


@dataclass(frozen=True)
class Foreign:
    """A line in another language; it is the first line of the reply's text."""

    language: str  # BCP 47 tag, for `lang`
    direction: str  # ltr or rtl, for `dir`
    text: str


@dataclass(frozen=True)
class Help:
    """One help line."""

    name: str
    number: str
    link: str  # tel: or sms:
    who_for: str
    note: str = ""


@dataclass(frozen=True)
class Reply:
    """What the person gets. `text` is every word shown at once; `more` the words behind "tell me more"."""

    kind: Kind
    text: str = field(repr=False, default="")
    title: str = ""
    topic: Optional[str] = None
    topics: tuple[str, ...] = ()
    confidence: float = 0.0
    alternatives: tuple[tuple[str, float], ...] = ()
    layer: str = "standard"
    more: str = field(repr=False, default="")
    silent: bool = False
    sources: tuple[Source, ...] = ()
    words: tuple[tuple[str, str], ...] = ()  # hard word as it stands in the text, its plain line
    handoff: Optional[dict[str, Any]] = None
    help: tuple[Help, ...] = ()
    buttons: tuple[Button, ...] = ()
    foreign: Optional[Foreign] = None
    council: Optional[str] = None
    audience: str = "young_person"

    @property
    def said(self) -> str:
        """The text without its first line where that is in another language: a page shows that line by itself, marked as such."""
        return self.text.split("\n", 1)[1] if self.foreign and "\n" in self.text else self.text

    def fields(self) -> dict[str, Any]:
        """The reply as the plain values of the contract (without `messages`)."""
        values = asdict(self)
        values["kind"] = self.kind.value
        values["alternatives"] = [{"topic": topic, "confidence": score} for topic, score in self.alternatives]
        values["words"] = [{"word": word, "plain": plain} for word, plain in self.words]
        for key in ("topics", "sources", "help", "buttons"):
            values[key] = list(values[key])
        return values

    def as_rasa(self, conversation: str) -> list[dict[str, Any]]:
        """The reply as Rasa's REST channel gives it: a list with one message."""
        values = self.fields()
        buttons = values.pop("buttons")
        return [{"recipient_id": conversation, "text": self.text, "buttons": buttons, "custom": values}]

    @classmethod
    def from_fields(cls, values: dict[str, Any]) -> Reply:
        """A reply again, from what `fields` gave."""
        known = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        known["kind"] = Kind(known["kind"])
        known["topics"] = tuple(known.get("topics", ()))
        known["alternatives"] = tuple((item["topic"], item["confidence"]) for item in known.get("alternatives", ()))
        known["words"] = tuple((item["word"], item["plain"]) for item in known.get("words", ()))
        known["sources"] = tuple(Source(**item) for item in known.get("sources", ()))
        known["help"] = tuple(Help(**item) for item in known.get("help", ()))
        known["foreign"] = Foreign(**known["foreign"]) if known.get("foreign") else None
        known["buttons"] = tuple(Button(**item) for item in known.get("buttons", ()))
        return cls(**known)
