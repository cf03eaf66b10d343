"""Going through a form: take an answer, go on, go back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional

from aiohttp import web

from bot.content.request_models import FormField
from bot.handoff.form_answers import InvalidAnswer, validate
from bot.outcome import Outcome
from bot.reply import Reply
from bot.safety.models import Level
from bot.web.danger_reading import BUDGET, read_for_danger
from bot.web.keys import JOURNEY
from bot.web.requests.form_session import FormSession
from bot.web.requests.screens import app_words, check_page, page, screen, start_page

_FREE_TEXT = ("text", "long")  # field types in which somebody may tell of danger


def go_on(app: web.Application, session: FormSession, after: str, support: Optional[Reply] = None) -> web.Response:
    """What comes after this field: the next one, or the check page."""
    following = session.draft.unanswered() if session.checking else _next(session, after)
    if following is None:
        return check_page(app, session, support=support)
    return screen(app, session, following, support=support)


def _next(session: FormSession, after: str) -> Optional[FormField]:
    """The field after this one; the first, where this one does not come up."""
    path = session.draft.path()
    ids = [field.id for field in path]
    place = ids.index(after) + 1 if after in ids else 0
    return path[place] if place < len(path) else None


def go_back(app: web.Application, session: FormSession, before: str) -> web.Response:
    """The field before this one; before the first stands the start."""
    if session.checking:
        return _leave_change(app, session)
    path = session.draft.path()
    ids = [field.id for field in path]
    place = ids.index(before) if before in ids else len(path)
    return screen(app, session, path[place - 1]) if place > 0 else start_page(app, session)


def _leave_change(app: web.Application, session: FormSession) -> web.Response:
    """Back from a change: the check page, where nothing is missing."""
    if session.draft.unanswered() is None:
        return check_page(app, session)
    return start_page(app, replace(session, checking=False))


async def take(app: web.Application, session: FormSession, field: FormField, typed: Mapping[str, Any]) -> web.Response:
    """Take an answer: say what is wrong with it, show help first if it tells of danger, or go on."""
    try:
        answer = validate(field, typed, app_words(app)["errors"], date.today())
    except InvalidAnswer as wrong:
        return screen(app, session, field, str(wrong), typed, await _heard(app, session, field, typed))
    changed = session.draft.answers.get(field.id, "") != answer
    session = session.with_answer(field.id, answer)
    helped_for_it = field.id in session.helped and not changed
    if field.field_type in _FREE_TEXT and answer and not helped_for_it:
        return _assessed(app, session, field, answer)
    return go_on(app, session, field.id)


async def _heard(app: web.Application, session: FormSession, field: FormField, typed: Mapping[str, Any]) -> Optional[Reply]:
    """The words of safety for an answer that is refused, where the rules notice danger in it: it was too long, or
    stands where an email address belongs."""
    answer, safety = typed.get(field.id), app[JOURNEY].safety
    if not isinstance(answer, str):
        return None
    detection = await read_for_danger(safety.assessor, app[BUDGET], answer)
    if detection is None or detection.level is not Level.SAFETY:
        return None
    return safety.policy.crisis_reply(detection.harm_type, session.helped_profile, detection)


def _assessed(app: web.Application, session: FormSession, field: FormField, answer: str) -> web.Response:
    """On, with help first where the answer tells of danger, and help beside where it is sad."""
    safety = app[JOURNEY].safety
    detection = safety.assessor.assess(answer)
    if detection is not None and detection.level is Level.SAFETY:
        audience = safety.details.find(answer).audience or session.profile.audience  # "I'm his gran": help is then for her
        profile = replace(session.helped_profile, audience=audience)
        return _help_first(app, session, field, safety.policy.crisis_reply(detection.harm_type, profile, detection))
    support = safety.policy.add_support(Reply(Outcome.ANSWER), session.helped_profile) if detection else None
    return go_on(app, session, field.id, support)


def _help_first(app: web.Application, session: FormSession, field: FormField, reply: Reply) -> web.Response:
    helped = tuple(dict.fromkeys((*session.helped, field.id)))
    title = app_words(app)["safety_kept"]
    return page(app, replace(session, helped=helped), "safety.html", title, reply=reply, after=field.id)
