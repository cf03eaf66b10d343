"""POST /requests/{request}/send: the letter is stored, and only then is anybody told that it is on its way."""

from __future__ import annotations

import hashlib
import logging
import time
from dataclasses import replace

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.conversation.store import new_id
from bot.handoff.letters import letter
from bot.outbox.worker import OutboxWorker
from bot.web.form import read_form
from bot.web.keys import LIBRARY, SETTINGS
from bot.web.outbox import SENT, address, outbox_worker
from bot.web.rate_limit import has_room, wait_headers
from bot.web.requests.exited import unless_exited
from bot.web.requests.form_session import FormSession, read_session
from bot.web.requests.letter_page import after
from bot.web.requests.render import FORM_PAGES
from bot.web.requests.screens import app_words, check_page, screen, start_page

log = logging.getLogger(__name__)
_SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ"  # no 0 or O, no 1 or I, and no vowels, so that no words come about
PATIENCE = 3.0  # seconds to wait for the mail server, so that mostly it can be said that the letter is gone


async def send(request: web.Request) -> web.StreamResponse:
    """Send it now, or look if it has gone: the same press sends once."""
    app = request.app
    form = unless_exited(app, await read_form(request))
    known = app[LIBRARY].content.requests.get(request.match_info["request"])
    if known is None:
        raise web.HTTPNotFound
    session = read_session(app[LIBRARY].content, known, form)
    missing, errors, worker = session.draft.unanswered(), app_words(app)["errors"], outbox_worker(app)
    if missing is not None:
        return screen(app, session, missing, str(missing.missing)) if session.draft.answers else start_page(app, session)
    to = address(app, session.draft)
    if worker is None or to is None:
        return check_page(app, session, errors["not_here"], 409)
    if not _from_here(request) or not session.press:
        return check_page(app, replace(session, press=new_id()), errors["not_from_here"], 403)
    try:
        return await _press(app, worker, session, to)
    except SQLAlchemyError:
        log.exception("a letter could not be stored; the person was told so")
        return check_page(app, session, errors["not_stored"], 503)


async def _press(app: web.Application, worker: OutboxWorker, session: FormSession, to: str) -> web.Response:
    """Accept the letter of this press, if it is not accepted yet, and say how far it is.

    Raises:
        SQLAlchemyError: it could not be stored.
    """
    if await worker.gone(session.press) is None:
        if not _room(app):
            refused = check_page(app, session, app_words(app)["errors"]["too_many"], 429)
            refused.headers.update(wait_headers(app[SENT]))
            return refused
        await _accept(worker, session, to)
    gone = await worker.gone(session.press, PATIENCE)
    return _sent(app, session, bool(gone))


async def _accept(worker: OutboxWorker, session: FormSession, to: str) -> None:
    draft = session.draft
    subject = f"{draft.title} ({reference(session.press)})"
    await worker.accept(session.press, to, subject, _text(session), draft.answers.get("email"))


def _sent(app: web.Application, session: FormSession, gone: bool) -> web.Response:
    words = app_words(app)
    state = "sent" if gone else "held"
    return app[FORM_PAGES].page(
        "sent.html", words[f"{state}_title"], gone=gone, outcome=words[state].replace("{to}", session.draft.council_name),
        letter=_text(session).replace("\n\n", "\n"), reference=reference(session.press), **after(app, session),
    )  # fmt: skip


def reference(press: str) -> str:
    """What the person notes down, such as 7K3M-9QX2: the same for the same press, and says nothing of them."""
    number = int.from_bytes(hashlib.sha256(b"reference" + press.encode()).digest()[:8], "big")
    signs = ""
    for _ in range(8):
        number, sign = divmod(number, len(_SIGNS))
        signs += _SIGNS[sign]
    return f"{signs[:4]}-{signs[4:]}"


def _text(session: FormSession) -> str:
    """What is sent, word for word."""
    line = session.draft.content.forms["reference_line"].replace("{reference}", reference(session.press))
    return "\n\n".join([*letter(session.draft).split("\n"), line])


def _from_here(request: web.Request) -> bool:
    """Whether the button was pressed on our own page, and not by another site in the person's name."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    if origin is None or origin == "null":  # our own pages tell no referrer, so that a browser without Sec-Fetch-Site says "null"
        return True
    return origin in (f"https://{request.host}", f"http://{request.host}")


def _room(app: web.Application) -> bool:
    """Whether another letter may be sent in this minute, all people together: nobody is to flood a council's mailbox."""
    return has_room(app[SENT], app[SETTINGS].letters_a_minute, time.monotonic())
