"""What can still be read of a request that is refused: the words in it, whose talk it is, and who is asking."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import Any, Iterator, Mapping
from urllib.parse import unquote_plus

from aiohttp import web

from bot.content.load import Content
from bot.profile import Told
from bot.validation import SENDER, BadInput, who_is_asking

PATIENCE = 2.0  # seconds; the body has nearly always been read before it is refused
MOST_VALUES = 1000  # of a JSON body in which the message is not where it belongs
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
# Fields of a form that the page itself carries.
NOT_WORDS = ("conversation", "council", "reader", "words", "part", "embedded", "go", "at")
_BREAKS = re.compile(r"\\[nrt]")  # of JSON that is broken


@dataclass(frozen=True)
class Sent:
    """What could be read. `text` is empty where nothing could."""

    text: str = field(default="", repr=False)
    conversation: str = ""
    told: Told = Told()


async def sent(request: web.Request, content: Content) -> Sent:
    """What a refused request says. Never raises for what is wrong with it."""
    try:
        return await asyncio.wait_for(_sent(request, content), PATIENCE)
    except Exception:  # aiohttp has many for a body that is broken; it is refused for that already
        return Sent()


async def _sent(request: web.Request, content: Content) -> Sent:
    if request.method != "POST":
        return Sent(told=_told(content, request.query))
    if request.content_type in FORMS:
        return await _from_form(request, content)
    raw = (await request.read()).decode("utf-8", errors="replace")
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return Sent(_BREAKS.sub(" ", raw))
    if not isinstance(body, Mapping):
        return Sent("\n".join(_strings(body)))
    message = body.get("message")
    text = message if isinstance(message, str) else "\n".join(_strings(message if message else list(body.values())))
    return Sent(text, _name(body.get("sender")), _told(content, body.get("metadata")))


async def _from_form(request: web.Request, content: Content) -> Sent:
    try:
        form = await request.post()
    except Exception:
        return Sent(unquote_plus((await request.read()).decode("utf-8", errors="replace")))
    words = [value for name, value in form.items() if isinstance(value, str) and name not in NOT_WORDS]
    return Sent("\n".join(words), _name(form.get("conversation")), _told(content, form))


def _name(value: Any) -> str:
    return value if isinstance(value, str) and SENDER.fullmatch(value) else ""


def _told(content: Content, values: Any) -> Told:
    """Each thing that is right, whatever is wrong with the others."""
    told = Told()
    for name in ("council", "reader", "words"):
        try:
            told = told.over(who_is_asking(content, {name: values.get(name)}))
        except (BadInput, AttributeError, KeyError, TypeError):
            continue
    return told


def _strings(value: Any) -> Iterator[str]:
    """The texts in a JSON value, in their order."""
    waiting = [value]
    for _ in range(MOST_VALUES):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, (list, dict)):
            inside = list(one.values()) if isinstance(one, dict) else one
            waiting += reversed(inside[:MOST_VALUES])
