"""The letter and its reminder as files, made from what the page carried and stored nowhere."""

from __future__ import annotations

from datetime import date
from typing import Callable, Optional

from aiohttp import web

from bot.handoff.deadlines import due
from bot.handoff.documents import DOCX, Paper, as_docx, as_text
from bot.handoff.letters import letter, long_date
from bot.handoff.reminder import TYPE, reminder
from bot.handoff.requests import RequestDraft
from bot.web.form import read_form
from bot.web.keys import LIBRARY
from bot.web.requests.exited import unless_exited
from bot.web.requests.form_session import read_session


async def docx(request: web.Request) -> web.Response:
    """POST /requests/{request}/letter.docx."""
    return await _file(request, DOCX, lambda draft: as_docx(paper(draft)))


async def txt(request: web.Request) -> web.Response:
    """POST /requests/{request}/letter.txt."""
    return await _file(request, "text/plain; charset=utf-8", lambda draft: as_text(paper(draft)))


async def ics(request: web.Request) -> web.Response:
    """POST /requests/{request}/reminder.ics."""
    return await _file(request, TYPE + "; charset=utf-8", _reminder)


def paper(draft: RequestDraft) -> Paper:
    """The letter as it stands on paper."""
    words = draft.content.forms
    return Paper(draft.title, _to(draft), long_date(date.today()), letter(draft), words["to"], words["date"])


def _to(draft: RequestDraft) -> tuple[str, ...]:
    """Lines: who, of which council, and their address."""
    found = draft.contact
    if found is None:
        return (draft.council_name,)
    named = draft.council is not None and found.title != draft.council_name
    lines = (found.title, draft.council_name if named else "", found.email)
    return tuple(line for line in lines if line)


def _reminder(draft: RequestDraft) -> Optional[bytes]:
    words, by = draft.content.forms, due(draft.request.answer, date.today())
    return reminder(by.by, words["reminder_summary"], words["reminder_description"]) if by else None


async def _file(request: web.Request, media_type: str, make: Callable[[RequestDraft], Optional[bytes]]) -> web.Response:
    content = request.app[LIBRARY].content
    known = content.requests.get(request.match_info["request"])
    form = unless_exited(request.app, await read_form(request))
    draft = read_session(content, known, form).draft if known else None
    body = make(draft) if draft and draft.unanswered() is None else None
    if body is None:
        raise web.HTTPNotFound
    name = request.path.rsplit("/", 1)[-1]
    return web.Response(body=body, headers={"Content-Type": media_type, "Content-Disposition": f'attachment; filename="{name}"'})
