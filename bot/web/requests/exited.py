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
EXITED = web.AppKey("exited", OrderedDict[bytes, None])


def unless_exited(app: web.Application, params: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a page carried; of one that was left, only the council."""
    name = params.get("conversation")
    if name and _fingerprint(name) in app[EXITED]:
        return {"council": params.get("council")}
    return params


async def leave(request: web.Request) -> web.StreamResponse:
    """POST /requests/leave: forget the conversation and the form, and go to a page that says nothing of them."""
    name = (await read_form(request)).get("conversation")
    if name:
        request.app[JOURNEY].conversations.forget(str(name))
        exited = request.app[EXITED]
        exited.setdefault(_fingerprint(name))
        while len(exited) > MOST:
            exited.popitem(last=False)
    # the browser lets go of the pages that it has stored for its Back button
    raise web.HTTPSeeOther(NEUTRAL, headers={"Clear-Site-Data": '"cache"'})


def _fingerprint(name: Any) -> bytes:
    return hashlib.sha256(str(name).encode(errors="replace")).digest()
