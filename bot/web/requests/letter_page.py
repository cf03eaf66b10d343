"""The finished letter, every way to send it oneself, and when an answer is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from aiohttp import web

from bot.handoff.contacts import card
from bot.handoff.deadlines import due
from bot.handoff.letters import letter, long_date
from bot.handoff.mail_address import mail_address
from bot.handoff.requests import RequestDraft, form_address
from bot.profile import ANOTHER
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.outbox import can_send
from bot.web.requests.form_session import FormSession
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
    return {
        "hidden": session.hidden(), "conversation": session.conversation, "council": draft.council, "draft": draft,
        "action": f"/requests/{draft.request.request}", "contact": card(found, draft.profile) if found else None,
        "elsewhere": draft.profile.council == ANOTHER, "when": when(draft), "due": due(draft.request.answer, date.today()),
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
