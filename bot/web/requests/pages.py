"""The addresses of the forms. A GET opens a form, a POST goes one step on; what to do stands in the button that was pressed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional
from urllib.parse import urlencode

from aiohttp import web

from bot.content.models import AUDIENCES
from bot.content.request_models import FormField
from bot.handoff.form_answers import InvalidAnswer, validate
from bot.handoff.requests import form_address
from bot.profile import ANOTHER
from bot.validation import who_is_asking
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.pages.render import PAGES, PageState
from bot.web.requests.answering import go_back, go_on, take
from bot.web.requests.exited import unless_exited
from bot.web.requests.form_session import TYPED, FormSession, read_session, ready_question
from bot.web.requests.letter_page import letter_page
from bot.web.requests.listing import list_page
from bot.web.requests.render import FORM_PAGES
from bot.web.requests.screens import app_words, check_page, has_no_way, screen, start_page


async def show(request: web.Request) -> web.StreamResponse:
    """GET /requests/{request}: the start of a form; `?topic=` puts the topic's ready question in."""
    session = _session(request, request.query)
    if session is None:
        return list_page(request, request.query, 404)
    return start_page(request.app, ready_question(request.app[LIBRARY].content, session, request.query.get("topic")))


async def step(request: web.Request) -> web.StreamResponse:
    """POST /requests/{request}: one step on."""
    form = unless_exited(request.app, await read_form(request))
    session = _session(request, form)
    if session is None:
        return list_page(request, form, 404)
    verb, _, name = str(form.get("go") or "").partition(":")
    field = session.draft.field(str(form.get("at") or ""))
    if field is not None and verb in ("next", "skip", "back"):
        return await _from_screen(request.app, session, verb, field, form)
    return _from_page(request.app, session, verb, name, form)


async def _from_screen(
    app: web.Application, session: FormSession, verb: str, field: FormField, form: Mapping[str, Any]
) -> web.Response:
    """What follows a button on a field's screen."""
    typed = {key.removeprefix(TYPED): value for key, value in form.items() if key.startswith(TYPED)}
    if verb == "next":
        return await take(app, session, field, typed)
    if verb == "back":
        return go_back(app, _with_typed(app, session, field, typed), field.id)
    if field.required:  # it cannot be left out, and its page has no such button
        return start_page(app, session)
    return go_on(app, session.with_answer(field.id, ""), field.id)


def _from_page(app: web.Application, session: FormSession, verb: str, name: str, form: Mapping[str, Any]) -> web.Response:
    """What follows a button on any other page; `name` is the field or the reader that it names."""
    field = session.draft.field(name)
    if verb == "as" and name in AUDIENCES:
        return start_page(app, read_session(app[LIBRARY].content, session.draft.request, {**form, "reader": name}))
    if verb == "start":
        return _start(app, session, form.get("council-chosen"))
    if verb == "back":
        return go_back(app, replace(session, checking=False), "")
    if verb == "change" and field:
        return screen(app, session, field)
    if verb == "after" and field:
        return go_on(app, session, field.id)
    if verb in ("check", "letter"):
        return _finished(app, session, verb)
    return start_page(app, session)


def _start(app: web.Application, session: FormSession, council: Any) -> web.Response:
    """From the start page to the first field, once the council is known where it has to be."""
    content = app[LIBRARY].content
    if council in content.councils or council == ANOTHER:
        profile = replace(session.profile, council=str(council))
        session = replace(session, draft=replace(session.draft, profile=profile))
    draft = session.draft
    if draft.profile.council is None and draft.contact is None:
        return start_page(app, session, content.forms["council_missing"])
    if has_no_way(draft):
        return start_page(app, session)
    return screen(app, session, draft.path()[0])


def _finished(app: web.Application, session: FormSession, verb: str) -> web.Response:
    """The check page or the letter, unless something is missing."""
    missing = session.draft.unanswered()
    if missing is not None:
        return screen(app, session, missing, str(missing.missing))
    return check_page(app, session) if verb == "check" else letter_page(app, session)


def _with_typed(app: web.Application, session: FormSession, field: FormField, typed: Mapping[str, Any]) -> FormSession:
    """Going back loses nothing: what was typed is stored, where it can be read."""
    try:
        answer = validate(field, typed, app_words(app)["errors"], date.today())
    except InvalidAnswer:
        return session
    return session.with_answer(field.id, answer) if answer else session


async def prepare(request: web.Request) -> web.StreamResponse:
    """GET /requests/{request}/prepare: what may come, before the form; nobody has to read it."""
    session = _session(request, request.query)
    if session is None or not session.draft.request.prepare:
        return list_page(request, request.query, 404)
    draft = session.draft
    steps = [(item.heading, draft.words(item.text)) for item in draft.request.prepare]
    title = app_words(request.app)["prepare_title"].replace("{title}", draft.title)
    address = form_address(draft.request.request, draft.profile)
    return request.app[FORM_PAGES].page("prepare.html", title, steps=steps, start=address, council=draft.council)


async def back_to_chat(request: web.Request) -> web.StreamResponse:
    """POST /requests/back: the conversation again, as it stood; a new one where it is forgotten meanwhile."""
    app, form = request.app, await read_form(request)
    ours = {name: form.get(name) for name in ("council", "reader", "words") if form.get(name) != ANOTHER}
    told = who_is_asking(app[LIBRARY].content, ours)
    name = str(form.get("conversation") or "")
    conversation = app[JOURNEY].conversations.find(name)
    if conversation is None:
        raise web.HTTPSeeOther(f"/?{urlencode({name: value for name, value in ours.items() if value})}")
    return app[PAGES].chat(PageState(name, told), list(conversation.transcript))


def _session(request: web.Request, params: Mapping[str, Any]) -> Optional[FormSession]:
    content = request.app[LIBRARY].content
    known = content.requests.get(request.match_info["request"])
    return read_session(content, known, params) if known else None
