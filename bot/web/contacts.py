"""GET /contacts: who can help, what for, how to reach them, and what to say first."""

from __future__ import annotations

from aiohttp import web

from bot.content.models import AUDIENCES
from bot.handoff.contacts import card
from bot.profile import Profile
from bot.web.keys import LIBRARY
from bot.web.requests.render import FORM_PAGES


async def contacts(request: web.Request) -> web.StreamResponse:
    """The cards of the council (`?council=`), and of those who help anywhere in England."""
    content = request.app[LIBRARY].content
    council = content.councils.get(str(request.query.get("council")))
    audience = request.query.get("reader")
    profile = Profile(council.council if council else None, audience if audience in AUDIENCES else AUDIENCES[0])
    own = council.contacts if council else {}
    everyone = [
        content.contacts[name] for name in content.forms["contacts_shown"] if name in content.contacts and name not in own
    ]
    return request.app[FORM_PAGES].page(
        "contacts.html", content.forms["contacts_title"], council=council, councils=content.councils,
        own=[(card(item, profile), item.out_of_hours_phone) for item in own.values()],
        everyone=[(card(item, profile), None) for item in everyone],
    )  # fmt: skip
