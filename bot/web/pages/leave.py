"""Leaving: forget the conversation, and for somebody in a hurry, go to a page that says nothing of this one."""

from __future__ import annotations

from aiohttp import web

from bot.answers.about_the_chat import forgotten
from bot.conversation.store import Exchange, new_id
from bot.profile import Profile
from bot.validation import SENDER, who_is_asking
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.pages.render import NEUTRAL, PAGES, PageState
from bot.web.sites import home_for


async def forget(request: web.Request) -> web.Response:
    """POST /forget: forget this conversation and say so, on a page for the same council and audience."""
    form = await read_form(request)
    request.app[JOURNEY].conversations.forget(str(form.get("conversation", "")))
    content = request.app[LIBRARY].content
    told = who_is_asking(content, {name: form.get(name) for name in ("council", "reader")})
    exchange = Exchange(content.replies["buttons"]["forget"]["title"], forgotten(content, Profile.merge(told)))
    afresh = PageState(new_id(), told, home_for(request, form.get("embedded")))
    return request.app[PAGES].chat(afresh, [exchange])


async def leave(request: web.Request) -> web.Response:
    """POST /leave: forget the conversation and go to the neutral page."""
    form = await read_form(request)
    conversation = str(form.get("conversation", ""))
    if SENDER.fullmatch(conversation):
        request.app[JOURNEY].conversations.exit(conversation)
    if form.get("part") == "nothing":  # the script goes there by itself, and at once
        return web.Response(status=204)
    raise web.HTTPSeeOther(NEUTRAL)
