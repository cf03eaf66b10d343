"""The refusal without any template or word file: for the moment in which one of them is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from aiohttp import web
from markupsafe import Markup

from bot.validation import BadInput
from bot.web.pages.text import as_html

if TYPE_CHECKING:
    from bot.web.refusal import Refusal

LAST_NUMBERS = "In danger now? Call 999. To talk to someone for free, call Childline on 0800 1111."
_PAGE = Markup(
    '<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<title>That did not work</title><main>{}<ul>{}</ul><p><a href="/">Back to the chat</a></p></main></html>'
)
_LINE = Markup('<li><a href="{}">{}: {}</a> {}</li>')


def bare_page(refused: BadInput, helped: Optional[Refusal]) -> web.Response:
    """What went wrong, the words of help, and the numbers to press."""
    text = as_html(helped.text if helped else f"{refused.text}\n{LAST_NUMBERS}")
    shown = helped.reply.help if helped else ()
    lines = Markup("").join(_LINE.format(one.link, one.name, one.number, one.who_for) for one in shown)
    headers = helped.headers if helped else {}
    page = _PAGE.format(text, lines)
    return web.Response(text=page, status=refused.status, content_type="text/html", charset="utf-8", headers=headers)
