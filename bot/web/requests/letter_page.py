"""The finished letter and every way to send it oneself; the same as files; and when an answer is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Callable, Optional

from aiohttp import web

from bot.handoff.contacts import card
from bot.handoff.deadlines import due
from bot.handoff.documents import DOCX, Paper, as_docx, as_text
from bot.handoff.letters import letter, long_date
from bot.handoff.mail_address import mail_address
from bot.handoff.reminder import TYPE, reminder
from bot.handoff.requests import RequestDraft, form_address
from bot.profile import ANOTHER
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.outbox import can_send
from bot.web.requests.form_session import FormSession, read_session
from bot.web.requests.left import unless_left
from bot.web.requests.render import FORM_PAGES

CHASED_BY = "chase"  # the request that asks after another one (data/requests/chase.yml)


def letter_page(app: web.Application, session: FormSession) -> web.Response:
    """The letter, not sent, with the ways to send it."""
    draft, words = session.draft, app[LIBRARY].content.forms
    text, found = letter(draft), draft.contact
    mail, fits = mail_address(found.email, draft.title, text) if found and found.email else ("", False)
    return app[FORM_PAGES].page(
        "letter.html", words["not_sent_title"], letter=text, mail=mail, fits=fits, can_send=can_send(app, draft),
        **after(app, replace(session, checking=True)),
    )  # fmt: skip


def after(app: web.Application, session: FormSession) -> dict[str, Any]:
    """What the page of a finished or a sent letter needs: contact, dates, what comes next."""
    draft = session.draft
    found = draft.contact
    elsewhere = draft.profile.council == ANOTHER
    return {
        "hidden": session.hidden(), "conversation": session.conversation, "council": draft.council, "draft": draft,
        "action": f"/requests/{draft.request.request}", "contact": card(found, draft.profile) if found else None,
        "elsewhere": elsewhere, "when": when(draft), "due": due(draft.request.answer, date.today()),
        "chase": form_address(CHASED_BY, session.profile) if CHASED_BY in draft.content.requests else "",
        "next": draft.words(draft.request.next), "wrong": draft.words(draft.request.wrong),
        "stays": app[JOURNEY].safety.policy.help_lines(session.helped_profile) if session.helped else (),
    }  # fmt: skip


def when(draft: RequestDraft) -> str:
    """When they must answer, if they get it today."""
    by = due(draft.request.answer, date.today())
    text = str(draft.content.forms[f"when_{draft.request.answer}"])
    if by is None:
        return text
    return text.replace("{by}", long_date(by.by)).replace("{latest}", long_date(by.latest) if by.latest else "")


def paper(draft: RequestDraft, text: str) -> Paper:
    """The letter as it stands on paper."""
    found, words = draft.contact, draft.content.forms
    lines = [found.title, draft.council_name if found.title != draft.council_name else ""] if found else [draft.council_name]
    if found and draft.council is None:
        lines = [found.title]
    to = tuple(line for line in (*lines, found.email if found else None) if line)
    return Paper(draft.title, to, long_date(date.today()), text, words["to"], words["date"])


async def docx(request: web.Request) -> web.Response:
    """POST /requests/{kind}/letter.docx."""
    return await _file(request, DOCX, lambda draft: as_docx(paper(draft, letter(draft))))


async def txt(request: web.Request) -> web.Response:
    """POST /requests/{kind}/letter.txt."""
    return await _file(request, "text/plain; charset=utf-8", lambda draft: as_text(paper(draft, letter(draft))))


async def ics(request: web.Request) -> web.Response:
    """POST /requests/{kind}/reminder.ics."""

    def made(draft: RequestDraft) -> Optional[bytes]:
        by, words = due(draft.request.answer, date.today()), draft.content.forms
        return reminder(by.by, words["reminder_summary"], words["reminder_description"]) if by else None

    return await _file(request, TYPE + "; charset=utf-8", made)


async def _file(request: web.Request, kind: str, make: Callable[[RequestDraft], Optional[bytes]]) -> web.Response:
    """A file made from what the page carried, kept nowhere."""
    content = request.app[LIBRARY].content
    known = content.requests.get(request.match_info["kind"])
    form = unless_left(request.app, await read_form(request))
    draft = read_session(content, known, form).draft if known else None
    body = make(draft) if draft and draft.unanswered() is None else None
    if body is None:
        raise web.HTTPNotFound
    name = request.path.rsplit("/", 1)[-1]
    return web.Response(body=body, headers={"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'})
