"""Every letter that can be written, as a page of links."""

from __future__ import annotations

from typing import Any, Mapping

from aiohttp import web

from bot.content.models import AUDIENCES
from bot.handoff.requests import form_address
from bot.profile import Profile
from bot.web.keys import LIBRARY
from bot.web.requests.render import FORM_PAGES
from bot.web.requests.screens import app_words


async def every(request: web.Request) -> web.StreamResponse:
    """GET /requests: every letter that can be written."""
    return list_page(request, request.query)


def list_page(request: web.Request, params: Mapping[str, Any], status: int = 200) -> web.Response:
    """The list, for the reader and council of these fields; with 404 it also says that there is no letter of that name."""
    content, words = request.app[LIBRARY].content, app_words(request.app)
    council = content.councils.get(str(params.get("council")))
    audience = params.get("reader") if params.get("reader") in AUDIENCES else AUDIENCES[0]
    profile = Profile(council.council if council else None, str(audience))
    letters = [(form_address(name, profile), item.title_for(profile.audience)) for name, item in content.requests.items()]
    error = {"text": words["errors"]["no_request"], "field": "letters"} if status == 404 else None
    return request.app[FORM_PAGES].page("list.html", words["list_title"], status, letters=letters, error=error, council=council)
