"""The addresses of the forms. A GET opens a form, a POST goes one step on; what to do stands in the button that was pressed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional
from urllib.parse import urlencode

from aiohttp import web

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.handoff.form_answers import NotReadable, given
from bot.handoff.requests import RequestDraft, form_address
from bot.profile import ANOTHER, Profile
from bot.validation import who_is_asking
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.pages.render import PAGES, PageState
from bot.web.requests.form_session import TYPED, FormSession, read_session, ready_question
from bot.web.requests.left import unless_left
from bot.web.requests.letter_page import letter_page
from bot.web.requests.render import FORM_PAGES
from bot.web.requests.screens import app_words, check_page, go_back, go_on, screen, start_page, take


async def show(request: web.Request) -> web.StreamResponse:
    """GET /requests/{kind}: the start of a form; `?topic=` puts the topic's ready question in."""
    session = _session(request, request.query)
    if session is None:
        return _list(request, request.query, 404)
    return start_page(request.app, ready_question(request.app[LIBRARY].content, session, request.query.get("topic")))


async def step(request: web.Request) -> web.StreamResponse:
    """POST /requests/{kind}: one step on."""
    app = request.app
    form = unless_left(app, await read_form(request))
    session = _session(request, form)
    if session is None:
        return _list(request, form, 404)
    verb, _, name = str(form.get("go") or "").partition(":")
    at = session.draft.question(str(form.get("at") or ""))
    named = session.draft.question(name)
    typed = {key.removeprefix(TYPED): value for key, value in form.items() if key.startswith(TYPED)}
    if verb == "as" and name in AUDIENCES:
        return start_page(app, read_session(app[LIBRARY].content, session.draft.request, {**form, "reader": name}))
    if verb == "start":
        return _start(app, session, form)
    if verb == "next" and at:
        return take(app, session, at, typed)
    if verb == "skip" and at and not at.required:
        return go_on(app, session.with_answer(at.id, ""), at.id)
    if verb == "back" and at:
        return go_back(app, _kept(app, session, at.id, typed), at.id)
    if verb == "back":
        return go_back(app, replace(session, checking=False), "")
    if verb == "change" and named:
        return screen(app, session, named)
    if verb == "after" and named:
        return go_on(app, session, named.id)
    if verb in ("check", "letter"):
        missing = session.draft.unanswered()
        if missing is not None:
            return screen(app, session, missing, str(missing.missing))
        return check_page(app, session) if verb == "check" else letter_page(app, session)
    return start_page(app, session)


async def prepare(request: web.Request) -> web.StreamResponse:
    """GET /requests/{kind}/prepare: what may come, before the form; nobody has to read it."""
    session = _session(request, request.query)
    if session is None or not session.draft.request.prepare:
        return _list(request, request.query, 404)
    draft = session.draft
    steps = [(item.heading, draft.words(item.text)) for item in draft.request.prepare]
    title = app_words(request.app)["prepare_title"].replace("{title}", draft.title)
    address = form_address(draft.request.request, draft.profile)
    return request.app[FORM_PAGES].page("prepare.html", title, steps=steps, start=address, council=draft.council)


async def every(request: web.Request) -> web.StreamResponse:
    """GET /requests: every letter that can be written."""
    return _list(request, request.query)


async def back_to_chat(request: web.Request) -> web.StreamResponse:
    """POST /requests/back: the talk again, as it stood; a new one where it is forgotten meanwhile."""
    app, form = request.app, await read_form(request)
    ours = {name: form.get(name) for name in ("council", "reader", "words") if form.get(name) != ANOTHER}
    told = who_is_asking(app[LIBRARY].content, ours)
    name = str(form.get("conversation") or "")
    conversation = app[JOURNEY].conversations.find(name)
    if conversation is None:
        raise web.HTTPSeeOther(f"/?{urlencode({name: value for name, value in ours.items() if value})}")
    return app[PAGES].chat(PageState(name, told), list(conversation.transcript))


def _start(app: web.Application, session: FormSession, form: Mapping[str, Any]) -> web.Response:
    """From the start page to the first question, once the council is known where it has to be."""
    content: Content = app[LIBRARY].content
    chosen = form.get("council-chosen")
    if chosen in content.councils or chosen == ANOTHER:
        profile = replace(session.profile, council=str(chosen))
        session = replace(session, draft=replace(session.draft, profile=profile))
    draft: RequestDraft = session.draft
    if draft.profile.council is None and draft.contact is None:
        return start_page(app, session, content.forms["council_missing"])
    if draft.profile.council == ANOTHER and draft.request.only_in_notice:
        return start_page(app, session)
    return screen(app, session, draft.path()[0])


def _kept(app: web.Application, session: FormSession, name: str, typed: Mapping[str, Any]) -> FormSession:
    """Going back loses nothing: what was typed is kept, where it can be read."""
    question = session.draft.question(name)
    try:
        answer = given(question, typed, app_words(app)["errors"], date.today()) if question else ""
    except NotReadable:
        return session
    return session.with_answer(name, answer) if answer else session


def _session(request: web.Request, told: Mapping[str, Any]) -> Optional[FormSession]:
    content = request.app[LIBRARY].content
    known = content.requests.get(request.match_info["kind"])
    return read_session(content, known, told) if known else None


def _list(request: web.Request, told: Mapping[str, Any], status: int = 200) -> web.Response:
    content, words = request.app[LIBRARY].content, app_words(request.app)
    council = told.get("council") if told.get("council") in content.councils else None
    audience = told.get("reader") if told.get("reader") in AUDIENCES else AUDIENCES[0]
    profile = Profile(council, str(audience))
    every = [(form_address(name, profile), item.title_for(profile.audience)) for name, item in content.requests.items()]
    error = {"text": words["errors"]["no_request"], "field": "letters"} if status == 404 else None
    known = content.councils.get(council or "")
    return request.app[FORM_PAGES].page("list.html", words["list_title"], status, letters=every, error=error, council=known)
