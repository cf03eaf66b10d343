"""How fast messages may come: for one talk, and new talks all together. By conversation, never by address."""

from __future__ import annotations

import math
import time
from collections import deque

from aiohttp import web

from bot.validation import BadInput
from bot.web.keys import JOURNEY, LIBRARY, SETTINGS

MINUTE = 60.0
STARTS = web.AppKey("starts", deque[float])


def allow(app: web.Application, conversation: str) -> None:
    """Note one message of this talk.

    Raises:
        BadInput: too fast (429), with a kind sentence and in how many seconds there is room again.
    """
    settings, now = app[SETTINGS], time.monotonic()
    known = app[JOURNEY].conversations.find(conversation)
    if known is None:
        if not has_room(app[STARTS], settings.starts_a_minute, now):
            raise _too_fast(app, app[STARTS], now)
        known = app[JOURNEY].conversations.open(conversation)
    if not has_room(known.arrivals, settings.messages_a_minute, now):
        raise _too_fast(app, known.arrivals, now)


def has_room(moments: deque[float], most: int, now: float) -> bool:
    """Whether there is room for one more in this minute; if so, it is noted. What is refused does not count.

    Args:
        moments: when the ones before were, on the monotonic clock, the oldest first; what is a minute old is dropped.
    """
    while moments and moments[0] <= now - MINUTE:
        moments.popleft()
    if len(moments) >= most:
        return False
    moments.append(now)
    return True


def wait(moments: deque[float], now: float) -> int:
    """In how many whole seconds there is room for one more: when the oldest is a minute old."""
    return max(1, math.ceil(moments[0] + MINUTE - now)) if moments else math.ceil(MINUTE)


def wait_headers(moments: deque[float]) -> dict[str, str]:
    """The header that says so."""
    return {"Retry-After": str(wait(moments, time.monotonic()))}


def _too_fast(app: web.Application, moments: deque[float], now: float) -> BadInput:
    return BadInput("too_fast", app[LIBRARY].content.replies["errors"]["too_fast"], 429, wait(moments, now))
