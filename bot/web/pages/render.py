"""Make the pages from templates. The same piece of HTML shows a reply with and without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Sequence

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.answers.replies import opening
from bot.answers.titles import title_of
from bot.content.files import read_yaml
from bot.content.library import Library
from bot.content.load import Content
from bot.conversation.store import Exchange
from bot.profile import Profile, Told
from bot.settings import Settings
from bot.validation import BadInput
from bot.web.pages.text import as_html, linked
from bot.web.pictures import Pictures
from bot.web.refusal import Refusal

TEMPLATES = Path(__file__).parent / "templates"
FIRST_SCRIPTS = (
    "page.js",
    "chat/chat.js",
    "talk/talk.js",
    "question/question.js",
    "leave/leave.js",
    "leave/thrice.js",
    "shared/parts.js",
    "shared/html.js",
)  # fetched at once; the rest follows
NEUTRAL = "https://www.bbc.co.uk/weather"  # where GOV.UK's "Exit this page" goes: not personal, not surprising
WIDGET = Path(__file__).parent.parent / "widget"
LAYERS = ("easier", "more", "source", "standard")  # buttons whose names need the answer's title to make sense alone


@dataclass(frozen=True)
class PageState:
    """What the page carries from one form post to the next."""

    conversation: str
    told: Told = Told()
    home: str = ""  # this server's address, where the chat stands in another site's page


class Pages:
    """Templates with the page's words (data/chat/page.yml)."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library, self._settings = library, settings
        self._templates = Environment(
            loader=FileSystemLoader([TEMPLATES, WIDGET]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._pictures = Pictures(settings.data / "chat" / "pictures.yml")
        self._templates.filters |= {"as_html": self._as_html, "linked": linked}

    def _as_html(self, text: str, pictured: bool = False) -> Markup:
        used: set[str] = set()
        return as_html(text, (lambda line: self._pictures.beside(line, used)) if pictured else None)

    def chat(
        self,
        page_state: PageState,
        transcript: Sequence[Exchange],
        error: str = "",
        typed: str = "",
        helped: Optional[Refusal] = None,
    ) -> web.Response:
        """The whole page with the talk so far; only its chat, where it is to stand in another site's page.

        Args:
            helped: the refusal of what was typed last, with the help that stands after the talk.
        """
        content = self._library.content
        profile = Profile.merge(page_state.told)
        page = self._page(
            "chat/chat.html" if page_state.home else "page.html", helped.refused.status if helped else 200, page_state=page_state,
            refused=helped.reply if helped else None, transcript=transcript, error=error, typed=typed,
            opening=opening(content, profile), groups=_groups(content, profile), easier=profile.easier, home=page_state.home,
            council=content.councils.get(page_state.told.council or ""), limit=self._settings.message_characters,
            tools=content.replies["buttons"], first_scripts=FIRST_SCRIPTS, neutral=NEUTRAL,
        )  # fmt: skip
        page.headers.update(helped.headers if helped else {})
        return page

    def exchange(self, page_state: PageState, exchange: Exchange, number: int) -> web.Response:
        """One question and its reply, for the script to put at the end of the talk."""
        council = self._library.content.councils.get(str(exchange.reply.council))
        name, shown = (council.council, council.name) if council else ("", "")
        return self._page(
            "talk/exchange.html", 200, typed=exchange.typed, reply=exchange.reply, number=number, latest=False,
            council_id=name, council_name=shown, words=page_state.told.reading_level or "", home=page_state.home,
        )  # fmt: skip

    def refusal(self, refused: BadInput, helped: Optional[Refusal] = None) -> web.Response:
        """A page that says what went wrong, with help, the way back and the contacts that always help."""
        page = self._page("refusal.html", refused.status, text=refused.text, refused=helped.reply if helped else None)
        page.headers.update(helped.headers if helped else {})
        return page

    def refused_exchange(self, helped: Refusal) -> web.Response:
        """A refusal for our script: as data, and its help as a piece of HTML to put at the end of the talk."""
        body = helped.body() | {"message": helped.refused.text, "html": self._refused_piece(helped)}
        return web.json_response(body, status=helped.refused.status, headers=helped.headers)

    def _refused_piece(self, helped: Refusal) -> str:
        return str(self._page("reply/refused.html", 200, refused=helped.reply, anchored=False).text)

    def plain(self, template: str, **values: Any) -> web.Response:
        """A page of words: no talk on it."""
        return self._page(template, 200, **values)

    def _page(self, template: str, status: int, **values: Any) -> web.Response:
        words = read_yaml(self._settings.data / "chat" / "page.yml")
        layers = {self._library.content.replies["buttons"][name]["payload"] for name in LAYERS}
        given = {"home": "", "layer_payloads": layers} | values
        text = self._templates.get_template(template).render(page=words, **given)
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


def _groups(content: Content, profile: Profile) -> dict[str, list[tuple[str, str]]]:
    """Every topic that has an answer, by group, as (id, title)."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, topic in content.topics.items():
        if topic.written and topic.kind == "answer":
            groups.setdefault(content.groups[name], []).append((name, title_of(topic, profile)))
    order = content.replies["groups"]
    return {order[name]: groups[name] for name in order if name in groups}


PAGES = web.AppKey("pages", Pages)
