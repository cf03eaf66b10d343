"""The fields of a form post."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from bot.validation import BadInput
from bot.web.keys import LIBRARY


async def read_form(request: web.Request) -> MultiDictProxy[Any]:
    """What was posted.

    Raises:
        BadInput: it cannot be read. aiohttp has many exceptions for that; whatever the reason, it lies in what was sent.
    """
    try:
        return await request.post()
    except (web.HTTPException, ConnectionResetError):
        raise
    except Exception as unreadable:
        raise BadInput("bad_form", request.app[LIBRARY].content.replies["errors"]["bad_form"]) from unreadable
