"""The chat at `/`: opened by a link, or asked by a form post when there is no JavaScript."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from bot.answers.person import Person
from bot.answers.replies import opening
from bot.conversations import new_id
from bot.incoming import SENDER, BadInput, message_text, who_is_asking
from bot.message import Message, Reply
from bot.web.chat import reply_to
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY, PAGES, SETTINGS
from bot.web.pages.render import FILES, Asked

STATIC = Path(__file__).parent / "static"


async def show(request: web.Request) -> web.Response:
    """GET /: an empty talk, or one that opens on the answer of `?ask=`."""
    app = request.app
    content = app[LIBRARY].content
    told = {name: request.query.get(name) for name in ("council", "reader", "words")}
    error = ""
    try:
        asked = Asked(new_id(), **who_is_asking(content, told))
    except BadInput as refused:  # an old link with a council that is gone: the page opens all the same
        asked, error = Asked(new_id()), refused.text
    topic = request.query.get("ask")
    if topic and topic in content.topics:
        message = Message(asked.conversation, f"/{topic}", asked.council, asked.reader, asked.words, pressed=True)
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
    sender = form.get("conversation")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        sender = new_id()
    asked = Asked(sender, **who_is_asking(content, told))
    fragment = request.headers.get("X-Exchange") == "1"
    typed = form.get("press") or form.get("message") or ""
    try:
        text = message_text(content, typed, app[SETTINGS].message_characters)
        pressed = any(button.payload == form.get("press") for button in opening(content, Person()).buttons)
        message = Message(asked.conversation, text, asked.council, asked.reader, asked.words, pressed, not form.get("press"))
        reply = await reply_to(app, message)
    except BadInput as refused:
        if fragment:
            return web.json_response(refused.body(), status=refused.status)
        kept = typed if isinstance(typed, str) else ""
        return app[PAGES].chat(asked, _shown(app, asked), refused.text, kept, refused.status)
    # a talk that was just forgotten has nothing left to show, but it is said that it is forgotten
    council = reply.council if reply.council in content.councils else None
    asked = Asked(asked.conversation, council, reply.reader, "easier" if reply.layer == "easier" else asked.words)
    shown = _shown(app, asked) or [(content.phrases["buttons"]["forget"]["title"], reply)]
    if fragment:
        return app[PAGES].exchange(*shown[-1], len(shown))
    return app[PAGES].chat(asked, shown)


async def file(request: web.Request) -> web.StreamResponse:
    """GET /files/{name}: the page's script and style, and nothing else."""
    name = request.match_info["name"]
    if name not in FILES:
        raise web.HTTPNotFound
    return web.FileResponse(
        STATIC / name, headers={"Content-Type": FILES[name] + "; charset=utf-8", "Cache-Control": "max-age=300"}
    )


def _shown(app: web.Application, asked: Asked) -> list[tuple[str, Reply]]:
    conversation = app[JOURNEY].conversations.find(asked.conversation)
    return list(conversation.shown) if conversation else []
