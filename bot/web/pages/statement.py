"""The accessibility statement, in the form that public bodies publish. Its words are in data/chat/accessibility.yml."""

from __future__ import annotations

from aiohttp import web

from bot.content.files import read_yaml
from bot.web.keys import LIBRARY, SETTINGS
from bot.web.pages.render import PAGES


async def show(request: web.Request) -> web.Response:
    """GET /accessibility."""
    words = read_yaml(request.app[SETTINGS].data / "chat" / "accessibility.yml")
    councils = request.app[LIBRARY].content.councils.values()
    contacts = [(council, council.contacts["dpo"]) for council in councils if "dpo" in council.contacts]
    return request.app[PAGES].plain("accessibility.html", statement=words, contacts=contacts)
