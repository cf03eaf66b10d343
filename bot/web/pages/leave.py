"""Leaving: forget the talk, and for somebody in a hurry, go to a page that says nothing of this one."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from bot.answers.person import Person
from bot.answers.replies import forgotten
from bot.conversations import new_id
from bot.incoming import who_is_asking
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY, PAGES
from bot.web.pages.render import Asked

NEUTRAL = "https://www.bbc.co.uk/weather"  # where GOV.UK's "Exit this page" goes: not personal, not surprising


async def forget(request: web.Request) -> web.Response:
    """POST /forget: forget this talk and say so, on a page for the same council and reader."""
    form = await _forget(request)
    content = request.app[LIBRARY].content
    told = who_is_asking(content, {name: form.get(name) for name in ("council", "reader")})
    said = forgotten(content, Person(told.get("council"), told.get("reader", "young_person")))
    title = content.phrases["buttons"]["forget"]["title"]
    return request.app[PAGES].chat(Asked(new_id(), told.get("council"), told.get("reader")), [(title, said)])


async def leave(request: web.Request) -> web.Response:
    """POST /leave: forget this talk and go to the neutral page."""
    await _forget(request)
    raise web.HTTPSeeOther(NEUTRAL)


async def _forget(request: web.Request) -> MultiDictProxy[Any]:
    form = await read_form(request)
    request.app[JOURNEY].conversations.forget(str(form.get("conversation", "")))
    return form
