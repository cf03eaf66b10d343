"""Make the pages from templates. The same piece of HTML shows a reply with and without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.answers.choose import title_of
from bot.answers.person import Person
from bot.answers.replies import opening
from bot.content.files import read_yaml
from bot.content.load import Content, Library
from bot.incoming import BadInput
from bot.message import Reply
from bot.settings import Settings
from bot.web.pages.text import as_html, linked

TEMPLATES = Path(__file__).parent / "templates"
FILES = {"chat.js": "text/javascript", "chat.css": "text/css"}


@dataclass(frozen=True)
class Asked:
    """What the page carries from one form post to the next."""

    conversation: str
    council: Optional[str] = None
    reader: Optional[str] = None
    words: Optional[str] = None


class Pages:
    """Templates with the page's words (data/chat/page.yml)."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library, self._settings = library, settings
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._templates.filters |= {"as_html": as_html, "linked": linked}

    def chat(
        self, asked: Asked, shown: list[tuple[str, Reply]], error: str = "", typed: str = "", status: int = 200
    ) -> web.Response:
        """The whole page, with the talk so far."""
        content = self._library.content
        person = Person(asked.council, asked.reader or "young_person", asked.words == "easier")
        council = content.councils.get(asked.council or "")
        return self._page(
            "chat.html", status, asked=asked, shown=shown, error=error, typed=typed, opening=opening(content, person),
            groups=_groups(content, person), council=council, limit=self._settings.message_characters,
        )  # fmt: skip

    def exchange(self, typed: str, reply: Reply, number: int) -> web.Response:
        """One question and its reply, for the script to put at the end of the talk."""
        council = self._library.content.councils.get(str(reply.council))
        name, shown = (council.council, council.name) if council else ("", "")
        return self._page(
            "exchange.html", 200, typed=typed, reply=reply, number=number, latest=False, council_id=name, council_name=shown
        )

    def refusal(self, refused: BadInput) -> web.Response:
        """A page that says what went wrong, with the way back and the contacts that always help."""
        return self._page("refusal.html", refused.status, text=refused.text)

    def _page(self, template: str, status: int, **values: Any) -> web.Response:
        words = read_yaml(self._settings.data / "chat" / "page.yml")
        text = self._templates.get_template(template).render(page=words, Markup=Markup, **values)
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


def _groups(content: Content, person: Person) -> dict[str, list[tuple[str, str]]]:
    """Every topic that has an answer, by group, as (id, title)."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, topic in content.topics.items():
        if topic.written and topic.kind == "answer":
            groups.setdefault(content.groups[name], []).append((name, title_of(topic, person)))
    order = content.phrases["groups"]
    return {order[name]: groups[name] for name in order if name in groups}
