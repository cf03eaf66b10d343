"""Leaving: forget the talk, and for somebody in a hurry, go to a page that says nothing of this one."""

from __future__ import annotations

from aiohttp import web

from bot.answers.replies import forgotten
from bot.conversation.store import new_id
from bot.profile import Profile
from bot.validation import SENDER, who_is_asking
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY, PAGES
from bot.web.pages.render import NEUTRAL, Asked
from bot.web.sites import home_for


async def forget(request: web.Request) -> web.Response:
    """POST /forget: forget this talk and say so, on a page for the same council and reader."""
    form = await read_form(request)
    request.app[JOURNEY].conversations.forget(str(form.get("conversation", "")))
    content = request.app[LIBRARY].content
    told = who_is_asking(content, {name: form.get(name) for name in ("council", "reader")})
    said = forgotten(content, Profile(told.get("council"), told.get("reader", "young_person")))
    title = content.phrases["buttons"]["forget"]["title"]
    afresh = Asked(new_id(), told.get("council"), told.get("reader"), home=home_for(request, form.get("embedded")))
    return request.app[PAGES].chat(afresh, [(title, said)])


async def leave(request: web.Request) -> web.Response:
    """POST /leave: forget this talk and go to the neutral page."""
    form = await read_form(request)
    name = str(form.get("conversation", ""))
    if SENDER.fullmatch(name):
        request.app[JOURNEY].conversations.leave(name)
    if form.get("part") == "nothing":  # the script goes there by itself, and at once
        return web.Response(status=204)
    raise web.HTTPSeeOther(NEUTRAL)
