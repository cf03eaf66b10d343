"""How fast messages may come: for one talk, and new talks all together. By conversation, never by address."""

from __future__ import annotations

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
        BadInput: too fast (429), with a kind sentence.
    """
    settings, now = app[SETTINGS], time.monotonic()
    known = app[JOURNEY].conversations.find(conversation)
    if known is None:
        starts = app[STARTS]
        while starts and starts[0] < now - MINUTE:
            starts.popleft()
        if len(starts) >= settings.starts_a_minute:
            raise _too_fast(app)
        starts.append(now)
        known = app[JOURNEY].conversations.open(conversation)
    known.arrivals[:] = [moment for moment in known.arrivals if moment > now - MINUTE]
    if len(known.arrivals) >= settings.messages_a_minute:
        raise _too_fast(app)
    known.arrivals.append(now)


def _too_fast(app: web.Application) -> BadInput:
    return BadInput("too_fast", app[LIBRARY].content.replies["errors"]["too_fast"], 429)
