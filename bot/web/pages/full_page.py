"""The chat at `/`: opened by a link, or asked by a form post when there is no JavaScript."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from aiohttp import web

from bot.answers.page_buttons import page_buttons
from bot.content.load import Content
from bot.conversation.store import new_id
from bot.message import Kind, Message, Reply
from bot.validation import SENDER, BadInput, message_text, who_is_asking
from bot.web.chat import reply_to
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY, PAGES, SETTINGS
from bot.web.pages.render import Asked
from bot.web.sites import home_for


async def show(request: web.Request) -> web.Response:
    """GET /: an empty talk, or one that opens on the answer of `?ask=`."""
    app = request.app
    content = app[LIBRARY].content
    told = {name: request.query.get(name) for name in ("council", "reader", "words")}
    home, error = home_for(request, request.query.get("embedded")), ""
    try:
        asked = Asked(new_id(), **who_is_asking(content, told), home=home)
    except BadInput as refused:  # an old link with a council that is gone: the page opens all the same
        asked, error = Asked(new_id(), home=home), refused.text
    topic = request.query.get("ask")
    if topic and topic in content.topics:
        message = Message(asked.conversation, f"/{topic}", asked.council, asked.audience, asked.words, pressed=True)
        await reply_to(app, message)
    elif topic:
        error = content.phrases["errors"]["no_such_topic"]
    return app[PAGES].chat(asked, _shown(app, asked), error)


async def ask(request: web.Request) -> web.Response:
    """POST /: a question typed or a button pressed. The script asks for the new exchange only."""
    app = request.app
    content = app[LIBRARY].content
    form = await read_form(request)
    told = {name: form.get(name) for name in ("council", "reader", "words")}
    fragment = form.get("part") == "exchange"
    sender = form.get("conversation")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        sender = new_id()
    if app[JOURNEY].conversations.was_left(sender):  # somebody pressed Back after leaving: nothing is shown, nothing asked again
        raise web.HTTPSeeOther("/")
    asked = Asked(sender, **who_is_asking(content, told), home=home_for(request, form.get("embedded")))
    typed = form.get("press") or form.get("message") or ""
    try:
        text = message_text(content, typed, app[SETTINGS].message_characters)
        pressed = form.get("press") in page_buttons(content)
        message = Message(asked.conversation, text, asked.council, asked.audience, asked.words, pressed, not form.get("press"))
        reply = await reply_to(app, message)
    except BadInput as refused:
        if fragment:
            return web.json_response(refused.body(), status=refused.status)
        kept = typed if isinstance(typed, str) else ""
        return app[PAGES].chat(asked, _shown(app, asked), refused.text, kept, refused.status)
    # a talk that was just forgotten has nothing left to show, but it is said that it is forgotten
    asked = replace(
        asked,
        council=reply.council if reply.council in content.councils else None,
        audience=reply.audience,
        words=_words(content, asked, text, reply),
    )
    shown = _shown(app, asked) or [(content.phrases["buttons"]["forget"]["title"], reply)]
    if fragment:
        return app[PAGES].exchange(asked, *shown[-1], len(shown))
    return app[PAGES].chat(asked, shown)


def _words(content: Content, asked: Asked, text: str, reply: Reply) -> Optional[str]:
    """Easier words stay from the moment they are asked for until somebody goes back to the usual ones."""
    if text == content.phrases["buttons"]["standard"]["payload"] or reply.kind is Kind.FORGOTTEN:
        return None
    return "easier" if reply.layer == "easier" else asked.words


def _shown(app: web.Application, asked: Asked) -> list[tuple[str, Reply]]:
    conversation = app[JOURNEY].conversations.find(asked.conversation)
    return list(conversation.shown) if conversation else []
