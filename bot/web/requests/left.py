"""Leaving a form quickly. What was typed lies in pages that the browser could send again; then nothing is answered to them.

Remembered is only that a form was left: a fingerprint of its random name, in memory, for the last few thousand.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Any, Mapping

from aiohttp import web

from bot.web.form import read_form
from bot.web.keys import JOURNEY
from bot.web.pages.render import NEUTRAL

MOST = 10_000
LEFT = web.AppKey("left", OrderedDict[bytes, None])


def _name(told: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(str(told.get("conversation") or "").encode("utf-8", "replace")).digest()


def unless_left(app: web.Application, told: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a page carried; of one that was left, only the council."""
    if told.get("conversation") and _name(told) in app[LEFT]:
        return {"council": told.get("council")}
    return told


async def leave(request: web.Request) -> web.StreamResponse:
    """POST /requests/leave: forget the talk and the form, and go to a page that says nothing of them."""
    form = await read_form(request)
    request.app[JOURNEY].conversations.forget(str(form.get("conversation") or ""))
    left = request.app[LEFT]
    left[_name(form)] = None
    while len(left) > MOST:
        left.popitem(last=False)
    # the browser lets go of the pages that it keeps for its Back button
    raise web.HTTPSeeOther(NEUTRAL, headers={"Clear-Site-Data": '"cache"'})
