"""What an answer leads to: a contact, or a request with its form and its letter."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar, Optional, Union


@dataclass(frozen=True)
class ContactCard:
    """A contact as it is shown: how to reach it, and what to say first. `reason` is what it is for."""

    title: str
    reason: str
    name: Optional[str] = None
    email: Optional[str] = None
    mailto: Optional[str] = None
    phone: Optional[str] = None
    tel: Optional[str] = None
    website: Optional[str] = None
    say: Optional[str] = None

    def values(self) -> dict[str, Any]:
        """As clients get it: there `reason` is called `for`."""
        values = asdict(self)
        return {"for": values.pop("reason")} | values


@dataclass(frozen=True)
class ContactOffer:
    """A contact to turn to. `open`: shown at once, not folded."""

    contact: ContactCard
    open: bool
    kind: ClassVar[str] = "contact"

    def values(self) -> dict[str, Any]:
        """As clients get it."""
        return {"kind": self.kind, "contact": self.contact.values(), "open": self.open}


@dataclass(frozen=True)
class RequestOffer:
    """A request: whom it goes to, where its form is, and the letter with gaps to copy at once. Nothing has been sent.

    `is_request`: the message was itself the request.
    """

    request: str
    title: str
    contact: ContactCard
    letter: str = field(repr=False)
    url: str = ""
    sent: bool = False
    open: bool = True
    is_request: bool = False
    kind: ClassVar[str] = "request"

    def values(self) -> dict[str, Any]:
        """As clients get it."""
        values = {name: getattr(self, name) for name in ("request", "title", "letter", "url", "sent", "open")}
        asked = {"asked": True} if self.is_request else {}
        return {"kind": self.kind, "contact": self.contact.values(), **values, **asked}


Handoff = Union[ContactOffer, RequestOffer]
