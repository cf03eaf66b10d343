"""GET /contacts: who can help, what for, how to reach them, and what to say first."""

from __future__ import annotations

from aiohttp import web

from bot.content.models import READERS
from bot.handoff.contacts import card
from bot.person import Person
from bot.web.keys import LIBRARY
from bot.web.requests.render import FORM_PAGES


async def contacts(request: web.Request) -> web.StreamResponse:
    """The cards of the council (`?council=`), and of those who help anywhere in England."""
    content = request.app[LIBRARY].content
    council = content.councils.get(str(request.query.get("council")))
    reader = request.query.get("reader")
    person = Person(council.council if council else None, reader if reader in READERS else READERS[0])
    own = council.contacts if council else {}
    everyone = [
        content.contacts[name] for name in content.forms["contacts_shown"] if name in content.contacts and name not in own
    ]
    return request.app[FORM_PAGES].page(
        "contacts.html", content.forms["contacts_title"], council=council, councils=content.councils,
        own=[card(item, person) | {"night": item.out_of_hours_phone} for item in own.values()],
        everyone=[card(item, person) | {"night": None} for item in everyone],
    )  # fmt: skip
