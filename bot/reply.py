"""What comes out: a `Reply`, and the parts it is made of."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Optional

from bot.content.models import AUDIENCES
from bot.offers import Handoff
from bot.outcome import Kind, Outcome


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
    link: str  # tel:, sms: or https:
    who_for: str
    note: str = ""


@dataclass(frozen=True)
class Reply:
    """What the person gets. `text` is every word shown at once; `more` the words behind "tell me more"."""

    outcome: Outcome
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
    glossary: tuple[tuple[str, str], ...] = ()  # hard word as it stands in the text, its plain line
    handoff: Optional[Handoff] = None
    help: tuple[Help, ...] = ()
    buttons: tuple[Button, ...] = ()
    footer: str = ""  # one line of help, below a reply that knows no answer
    foreign: Optional[Foreign] = None
    council: Optional[str] = None
    audience: str = AUDIENCES[0]

    @property
    def kind(self) -> Kind:
        """What clients see of the outcome."""
        return self.outcome.kind

    @property
    def body(self) -> str:
        """The text without its first line where that is in another language: a page shows that line by itself, marked as such."""
        return self.text.split("\n", 1)[1] if self.foreign and "\n" in self.text else self.text

    def fields(self) -> dict[str, Any]:
        """The reply as the plain values of the contract (without `messages`)."""
        names = ("text", "title", "topic", "confidence", "layer", "more", "silent", "council", "footer")
        values: dict[str, Any] = {"kind": self.kind.value} | {name: getattr(self, name) for name in names}
        values["reader"] = self.audience
        values["topics"] = list(self.topics)
        values["alternatives"] = [{"topic": topic, "confidence": score} for topic, score in self.alternatives]
        values["words"] = [{"word": word, "plain": plain} for word, plain in self.glossary]
        values["handoff"] = self.handoff.values() if self.handoff else None
        values["foreign"] = asdict(self.foreign) if self.foreign else None
        for name in ("sources", "help", "buttons"):
            values[name] = [asdict(item) for item in getattr(self, name)]
        return values

    def as_rasa(self, conversation: str) -> list[dict[str, Any]]:
        """The reply as Rasa's REST channel gives it: a list with one message."""
        values = self.fields()
        buttons = values.pop("buttons")
        return [{"recipient_id": conversation, "text": self.text, "buttons": buttons, "custom": values}]
