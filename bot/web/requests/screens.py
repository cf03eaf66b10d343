"""One question a screen: show it, take the answer, go on, go back, change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional

from aiohttp import web

from bot.content.models import AUDIENCES
from bot.content.request_models import Question, voiced
from bot.conversation.store import new_id
from bot.handoff.form_answers import PARTS, NotReadable, given
from bot.handoff.letters import letter, shown
from bot.handoff.requests import form_address
from bot.outcome import Outcome
from bot.profile import ANOTHER
from bot.reply import Reply
from bot.safety.models import Level
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.outbox import can_send
from bot.web.requests.form_session import TYPED, FormSession
from bot.web.requests.render import FORM_PAGES

Shown = web.Response


def start_page(app: web.Application, session: FormSession, error: str = "") -> Shown:
    """What this is, where it goes, what will be asked; and which council, where that is not known."""
    draft = session.draft
    elsewhere = draft.profile.council == ANOTHER and draft.request.only_in_notice
    return _page(
        app, session, "start.html", draft.title,
        error={"text": error, "field": "council"} if error else None,
        draft=draft, contact=draft.contact, silent=draft.words(draft.request.silent) if draft.route.silent else "",
        total=draft.total(), elsewhere=elsewhere, can_send=can_send(app, draft), another=ANOTHER,
        ask_council=draft.profile.council is None and draft.contact is None,
        readers=[name for name in AUDIENCES if name != draft.audience],
        prepare=form_address(draft.request.request + "/prepare", session.profile) if draft.request.prepare else "",
    )  # fmt: skip


def screen(
    app: web.Application, session: FormSession, question: Question, error: str = "",
    typed: Optional[Mapping[str, Any]] = None, support: Optional[Reply] = None,
) -> Shown:  # fmt: skip
    """One question, with what was said before, or with what was typed and could not be taken."""
    draft = session.draft
    said = draft.answers.get(question.id, "")
    values = dict.fromkeys(PARTS, "") | {"": said}
    if question.kind == "date" and said:
        values |= dict(zip(PARTS, map(str, reversed([int(part) for part in said.split("-")]))))
    if typed is not None:
        values = {part: str(typed.get(f"{question.id}-{part}") or "") for part in PARTS} | {"": str(typed.get(question.id) or "")}
    path = [item.id for item in draft.path()]
    return _page(
        app, session, "screen.html", voiced(question.label, draft.audience),
        error={"text": error, "field": TYPED + question.id + ("-day" if question.kind == "date" else "")} if error else None,
        support=support, question=question, label=voiced(question.label, draft.audience), hint=draft.words(question.hint),
        options=[(item.id, voiced(item.label, draft.audience), voiced(item.hint, draft.audience)) for item in question.options],
        values=values, field=TYPED + question.id, now=path.index(question.id) + 1, all=draft.total(), draft=draft,
    )  # fmt: skip


def check_page(
    app: web.Application, session: FormSession, error: str = "", status: int = 200, support: Optional[Reply] = None
) -> Shown:
    """Every answer with its change button, and the letter, before anything happens."""
    draft = session.draft
    rows = [
        (item.id, voiced(item.short, draft.audience), shown(item, draft.answers.get(item.id, ""), draft.audience)
         if draft.answers.get(item.id) else "")
        for item in draft.path()
    ]  # fmt: skip
    session = replace(session, checking=True, press=session.press or new_id())
    return _page(
        app, session, "check.html", app_words(app)["answers_title"], status=status, support=support,
        error={"text": error, "field": "letter"} if error else None,
        draft=draft, rows=rows, letter=letter(draft), contact=draft.contact, can_send=can_send(app, draft),
    )  # fmt: skip


def go_on(app: web.Application, session: FormSession, after: str, support: Optional[Reply] = None) -> Shown:
    """What comes after this question: the next one, or the check page."""
    path = session.draft.path()
    ids = [item.id for item in path]
    rest = path[ids.index(after) + 1 :] if after in ids else path
    if session.checking:
        missing = session.draft.unanswered()
        rest = [missing] if missing else []
    return screen(app, session, rest[0], support=support) if rest else check_page(app, session, support=support)


def go_back(app: web.Application, session: FormSession, before: str) -> Shown:
    """The question before this one; before the first stands the start."""
    if session.checking:
        return (
            check_page(app, session) if session.draft.unanswered() is None else start_page(app, replace(session, checking=False))
        )
    path = session.draft.path()
    at = [item.id for item in path].index(before) if before in [item.id for item in path] else len(path)
    return screen(app, session, path[at - 1]) if at > 0 else start_page(app, session)


def take(app: web.Application, session: FormSession, question: Question, typed: Mapping[str, Any]) -> Shown:
    """Take an answer: say what is wrong with it, show help first if it tells of danger, or go on."""
    draft = session.draft
    try:
        answer = given(question, typed, draft.content.forms["errors"], date.today())
    except NotReadable as wrong:
        return screen(app, session, question, str(wrong), typed)
    changed = draft.answers.get(question.id, "") != answer
    session = session.with_answer(question.id, answer)
    if question.kind not in ("text", "long") or not answer or (question.id in session.helped and not changed):
        return go_on(app, session, question.id)
    safety = app[JOURNEY].safety
    detection = safety.assessor.assess(answer)
    if detection is not None and detection.level is Level.SAFETY:
        heard = safety.details.find(answer).reader  # "I'm his gran": help is then for her
        profile = replace(session.helped_profile, audience=heard or session.profile.audience)
        first = safety.policy.crisis_reply(detection.harm_type, profile, detection)
        helped = replace(session, helped=tuple(dict.fromkeys((*session.helped, question.id))))
        return _page(app, helped, "safety.html", app_words(app)["safety_kept"], draft=draft, reply=first, after=question.id)
    support = safety.policy.add_support(Reply(Outcome.ANSWER), session.helped_profile) if detection else None
    return go_on(app, session, question.id, support)


def app_words(app: web.Application) -> dict[str, Any]:
    """The words of data/forms/page.yml."""
    return app[LIBRARY].content.forms


def _page(app: web.Application, session: FormSession, template: str, title: str, **values: Any) -> Shown:
    """A page of this session. Once help was shown, the numbers stay in sight on every screen."""
    shown = template == "safety.html"  # there they stand in the reply
    stays = app[JOURNEY].safety.policy.help_lines(session.helped_profile) if session.helped and not shown else ()
    return app[FORM_PAGES].page(
        template, title, hidden=session.hidden(), conversation=session.conversation, council=session.draft.council,
        action=f"/requests/{session.draft.request.request}", stays=stays, **values,
    )  # fmt: skip
