"""One question a screen: show it, take the answer, go on, go back, change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional

from aiohttp import web

from bot.content.models import READERS
from bot.content.request_models import Question, voiced
from bot.conversation.store import Conversation, new_id
from bot.handoff.form_answers import PARTS, NotReadable, given
from bot.handoff.letters import letter, shown
from bot.handoff.requests import form_address
from bot.message import Kind, Reply
from bot.person import ANOTHER
from bot.safety.models import Level
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.outbox import can_send
from bot.web.requests.render import FORM_PAGES
from bot.web.requests.visit import TYPED, Visit

Shown = web.Response


def start_page(app: web.Application, visit: Visit, error: str = "") -> Shown:
    """What this is, where it goes, what will be asked; and which council, where that is not known."""
    draft = visit.draft
    elsewhere = draft.person.council == ANOTHER and draft.request.only_in_notice
    return _page(
        app, visit, "start.html", draft.title,
        error={"text": error, "field": "council"} if error else None,
        draft=draft, contact=draft.contact, silent=draft.words(draft.request.silent) if draft.route.silent else "",
        total=draft.total(), elsewhere=elsewhere, can_send=can_send(app, draft), another=ANOTHER,
        ask_council=draft.person.council is None and draft.contact is None,
        readers=[name for name in READERS if name != draft.reader],
        prepare=form_address(draft.request.request + "/prepare", visit.person) if draft.request.prepare else "",
    )  # fmt: skip


def screen(
    app: web.Application, visit: Visit, question: Question, error: str = "",
    typed: Optional[Mapping[str, Any]] = None, support: Optional[Reply] = None,
) -> Shown:  # fmt: skip
    """One question, with what was said before, or with what was typed and could not be taken."""
    draft = visit.draft
    said = draft.answers.get(question.id, "")
    values = dict.fromkeys(PARTS, "") | {"": said}
    if question.kind == "date" and said:
        values |= dict(zip(PARTS, map(str, reversed([int(part) for part in said.split("-")]))))
    if typed is not None:
        values = {part: str(typed.get(f"{question.id}-{part}") or "") for part in PARTS} | {"": str(typed.get(question.id) or "")}
    path = [item.id for item in draft.path()]
    return _page(
        app, visit, "screen.html", voiced(question.label, draft.reader),
        error={"text": error, "field": TYPED + question.id + ("-day" if question.kind == "date" else "")} if error else None,
        support=support, question=question, label=voiced(question.label, draft.reader), hint=draft.words(question.hint),
        options=[(item.id, voiced(item.label, draft.reader), voiced(item.hint, draft.reader)) for item in question.options],
        values=values, field=TYPED + question.id, now=path.index(question.id) + 1, all=draft.total(), draft=draft,
    )  # fmt: skip


def check_page(app: web.Application, visit: Visit, error: str = "", status: int = 200, support: Optional[Reply] = None) -> Shown:
    """Every answer with its change button, and the letter, before anything happens."""
    draft = visit.draft
    rows = [
        (item.id, voiced(item.short, draft.reader), shown(item, draft.answers.get(item.id, ""), draft.reader)
         if draft.answers.get(item.id) else "")
        for item in draft.path()
    ]  # fmt: skip
    visit = replace(visit, checking=True, press=visit.press or new_id())
    return _page(
        app, visit, "check.html", app_words(app)["answers_title"], status=status, support=support,
        error={"text": error, "field": "letter"} if error else None,
        draft=draft, rows=rows, letter=letter(draft), contact=draft.contact, can_send=can_send(app, draft),
    )  # fmt: skip


def go_on(app: web.Application, visit: Visit, after: str, support: Optional[Reply] = None) -> Shown:
    """What comes after this question: the next one, or the check page."""
    path = visit.draft.path()
    ids = [item.id for item in path]
    rest = path[ids.index(after) + 1 :] if after in ids else path
    if visit.checking:
        missing = visit.draft.unanswered()
        rest = [missing] if missing else []
    return screen(app, visit, rest[0], support=support) if rest else check_page(app, visit, support=support)


def go_back(app: web.Application, visit: Visit, before: str) -> Shown:
    """The question before this one; before the first stands the start."""
    if visit.checking:
        return check_page(app, visit) if visit.draft.unanswered() is None else start_page(app, replace(visit, checking=False))
    path = visit.draft.path()
    at = [item.id for item in path].index(before) if before in [item.id for item in path] else len(path)
    return screen(app, visit, path[at - 1]) if at > 0 else start_page(app, visit)


def take(app: web.Application, visit: Visit, question: Question, typed: Mapping[str, Any]) -> Shown:
    """Take an answer: say what is wrong with it, show help first if it tells of danger, or go on."""
    draft = visit.draft
    try:
        answer = given(question, typed, draft.content.forms["errors"], date.today())
    except NotReadable as wrong:
        return screen(app, visit, question, str(wrong), typed)
    changed = draft.answers.get(question.id, "") != answer
    visit = visit.said(question.id, answer)
    if question.kind not in ("text", "long") or not answer or (question.id in visit.helped and not changed):
        return go_on(app, visit, question.id)
    guard, message = app[JOURNEY].guard, visit.message(answer)
    sign = guard.notice(message)
    first = guard.first(sign, message, Conversation())
    if first is not None:
        helped = replace(visit, helped=tuple(dict.fromkeys((*visit.helped, question.id))))
        return _page(app, helped, "safety.html", app_words(app)["safety_kept"], draft=draft, reply=first, after=question.id)
    gentle = sign is not None and sign.level is Level.SUPPORT
    support = guard.with_help(message, Reply(Kind.ANSWER)) if gentle else None
    return go_on(app, visit, question.id, support)


def app_words(app: web.Application) -> dict[str, Any]:
    """The words of data/forms/page.yml."""
    return app[LIBRARY].content.forms


def _page(app: web.Application, visit: Visit, template: str, title: str, **values: Any) -> Shown:
    """A page of this visit. Once help was shown, the numbers stay in sight on every screen."""
    shown = template == "safety.html"  # there they stand in the reply
    stays = app[JOURNEY].guard.help_lines(visit.message()) if visit.helped and not shown else ()
    return app[FORM_PAGES].page(
        template, title, hidden=visit.hidden(), conversation=visit.conversation, council=visit.draft.council,
        action=f"/requests/{visit.draft.request.request}", stays=stays, **values,
    )  # fmt: skip
