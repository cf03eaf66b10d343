"""Leaving: forget the talk, and for somebody in a hurry, go to a page that says nothing of this one."""

from __future__ import annotations

from aiohttp import web

from bot.web.form import read_form
from bot.web.keys import JOURNEY

NEUTRAL = "https://www.bbc.co.uk/weather"  # where GOV.UK's "Exit this page" goes: not personal, not surprising


async def forget(request: web.Request) -> web.Response:
    """POST /forget: forget this talk and show an empty page."""
    await _forget(request)
    raise web.HTTPSeeOther("/")


async def leave(request: web.Request) -> web.Response:
    """POST /leave: forget this talk and go to the neutral page."""
    await _forget(request)
    raise web.HTTPSeeOther(NEUTRAL)


async def _forget(request: web.Request) -> None:
    form = await read_form(request)
    request.app[JOURNEY].conversations.forget(str(form.get("conversation", "")))
