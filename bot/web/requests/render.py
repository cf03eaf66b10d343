"""The pages of the forms, from templates that stand on the chat's own layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.content.files import read_yaml
from bot.content.library import Library
from bot.handoff.letters import long_date
from bot.settings import Settings
from bot.web.pages.render import NEUTRAL, WIDGET
from bot.web.pages.render import TEMPLATES as LAYOUT
from bot.web.pages.text import as_html, linked

HERE = Path(__file__).parent
STATIC = HERE / "static"
FILES = {"forms.css": "text/css", "forms.js": "text/javascript"}


class FormPages:
    """Templates with their words (data/forms/page.yml)."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library, self._settings = library, settings
        self._templates = Environment(
            loader=FileSystemLoader([HERE / "templates", LAYOUT, WIDGET]),
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._templates.filters |= {"as_html": as_html, "linked": linked, "long_date": long_date}

    def page(self, template: str, title: str, status: int = 200, **values: Any) -> web.Response:
        """One page.

        Args:
            values: what the template needs besides the words; `error` and `support` may be left out.
        """
        words = read_yaml(self._settings.data / "chat" / "page.yml")
        known = {"error": None, "support": None, "conversation": "", "council": None, "home": "", "neutral": NEUTRAL} | values
        text = self._templates.get_template(template).render(page=words, forms=self._library.content.forms, title=title, **known)
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


FORM_PAGES = web.AppKey("form_pages", FormPages)


async def file(request: web.Request) -> web.StreamResponse:
    """GET /requests/files/{name}: the forms' own style and script."""
    name = request.match_info["name"]
    if name not in FILES:
        raise web.HTTPNotFound
    headers = {"Content-Type": FILES[name] + "; charset=utf-8", "Cache-Control": "max-age=300"}
    return web.FileResponse(STATIC / name, headers=headers)
