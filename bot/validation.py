"""From what a client sent to a `Message`: everything a client can get wrong is told here, kindly and exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Mapping

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.message import Message
from bot.profile import READING_LEVELS, Told
from bot.text.clean import cleaned

SENDER = re.compile(r"[A-Za-z0-9_-]{22,128}")  # 22 characters of 64 kinds are 132 bits: nobody guesses them


@dataclass(frozen=True)
class BadInput(Exception):
    """Something a client can mend. `error` names it for programs, `text` says it for people.

    `retry_after` is in how many seconds the same would be let through; 0 where waiting does not help.
    """

    error: str
    text: str
    status: int = 400
    retry_after: int = 0

    def body(self) -> dict[str, Any]:
        """The one shape of every error."""
        return {"error": self.error, "message": self.text}


def message_text(content: Content, text: Any, limit: int) -> str:
    """The message, cleaned.

    Raises:
        BadInput: not text, empty, or longer than `limit` characters (413).
    """
    errors = content.replies["errors"]
    if not isinstance(text, str):
        raise BadInput("bad_message", errors["bad_message"])
    kept = cleaned(text)
    if not kept:
        raise BadInput("empty", errors["empty"])
    if len(kept) > limit:
        raise BadInput("too_long", errors["too_long"].replace("{limit}", str(limit)), 413)
    return kept


def who_is_asking(content: Content, told: Any) -> Told:
    """Council, reader and words as a client told them; what is empty or missing is left out.

    Raises:
        BadInput: a value that there is not, naming the ones there are.
    """
    errors = content.replies["errors"]
    if told is None:
        return Told()
    if not isinstance(told, Mapping):
        raise BadInput("bad_metadata", errors["bad_metadata"])
    allowed = {"council": tuple(content.councils), "reader": AUDIENCES, "words": READING_LEVELS}
    known: dict[str, str] = {}
    for name, values in allowed.items():
        value = told.get(name)
        if value is None or value == "":
            continue
        if value not in values:
            raise BadInput(f"bad_{name}", errors[f"bad_{name}"].replace("{allowed}", ", ".join(values)))
        known[name] = value
    return Told(known.get("council"), known.get("reader"), known.get("words"))


def rest_message(content: Content, body: Any, limit: int) -> Message:
    """A `Message` from the body of the REST channel.

    Raises:
        BadInput: what is wrong with it.
    """
    errors = content.replies["errors"]
    if not isinstance(body, Mapping):
        raise BadInput("not_json", errors["not_json"])
    sender = body.get("sender")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        raise BadInput("bad_sender", errors["bad_sender"])
    text = message_text(content, body.get("message"), limit)
    return Message(sender, text, who_is_asking(content, body.get("metadata")))
