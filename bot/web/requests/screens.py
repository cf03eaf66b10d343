"""The pages of one form: its start, one field a screen, and the check page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Mapping, Optional

from aiohttp import web

from bot.content.models import AUDIENCES
from bot.content.request_models import FormField, voiced
from bot.conversation.store import new_id
from bot.handoff.form_answers import DATE_FIELDS
from bot.handoff.letters import display_value, letter
from bot.handoff.requests import RequestDraft, form_address
from bot.profile import ANOTHER
from bot.reply import Reply
from bot.web.keys import JOURNEY, LIBRARY
from bot.web.outbox import can_send
from bot.web.requests.form_session import TYPED, FormSession
from bot.web.requests.render import FORM_PAGES


def start_page(app: web.Application, session: FormSession, error: str = "") -> web.Response:
    """What this is, where it goes, what will be asked; and which council, where that is not known."""
    draft = session.draft
    return page(
        app, session, "start.html", draft.title,
        error=_error(error, "council"),
        draft=draft, contact=draft.contact, silent=draft.words(draft.request.silent) if draft.route.silent else "",
        total=draft.total(), elsewhere=has_no_way(draft), can_send=can_send(app, draft), another=ANOTHER,
        ask_council=draft.profile.council is None and draft.contact is None,
        readers=[name for name in AUDIENCES if name != draft.audience],
        prepare=form_address(draft.request.request + "/prepare", session.profile) if draft.request.prepare else "",
    )  # fmt: skip


def has_no_way(draft: RequestDraft) -> bool:
    """Whether the request stands on a notice, and the person's council is one whose notice we do not know."""
    return draft.profile.council == ANOTHER and draft.request.only_in_notice


def screen(
    app: web.Application, session: FormSession, field: FormField, error: str = "",
    typed: Optional[Mapping[str, Any]] = None, support: Optional[Reply] = None,
) -> web.Response:  # fmt: skip
    """One field, with its answer so far, or with what was typed and could not be taken."""
    draft, audience, field_id = session.draft, session.draft.audience, TYPED + field.id
    values = _values_answered(draft, field) if typed is None else _values_typed(field, typed)
    label, place = voiced(field.label, audience), [item.id for item in draft.path()].index(field.id)
    return page(
        app, session, "screen.html", label,
        error=_error(error, f"{field_id}-{DATE_FIELDS[0]}" if field.field_type == "date" else field_id),
        support=support, field=field, label=label, hint=draft.words(field.hint),
        options=[(item.id, voiced(item.label, audience), voiced(item.hint, audience)) for item in field.options],
        values=values, field_id=field_id, now=place + 1, all=draft.total(), draft=draft,
    )  # fmt: skip


def _values_answered(draft: RequestDraft, field: FormField) -> dict[str, str]:
    """What stands in the inputs: a date's three by their names, everything else under no name."""
    answer = draft.answers.get(field.id, "")
    values = dict.fromkeys(DATE_FIELDS, "") | {"": answer}
    if field.field_type == "date" and answer:
        day = date.fromisoformat(answer)
        values |= {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
    return values


def _values_typed(field: FormField, typed: Mapping[str, Any]) -> dict[str, str]:
    """The same from what was typed on the screen."""
    dates = {name: str(typed.get(f"{field.id}-{name}") or "") for name in DATE_FIELDS}
    return dates | {"": str(typed.get(field.id) or "")}


def check_page(
    app: web.Application, session: FormSession, error: str = "", status: int = 200, support: Optional[Reply] = None
) -> web.Response:
    """Every answer with its change button, and the letter, before anything happens."""
    draft = session.draft
    session = replace(session, checking=True, press=session.press or new_id())
    return page(
        app, session, "check.html", app_words(app)["answers_title"], status=status, support=support,
        error=_error(error, "letter"), rows=[_row(draft, field) for field in draft.path()],
        draft=draft, letter=letter(draft), contact=draft.contact, can_send=can_send(app, draft),
    )  # fmt: skip


def _row(draft: RequestDraft, field: FormField) -> tuple[str, str, str]:
    """A field of the check page: its id, its short name, its answer."""
    answer = draft.answers.get(field.id, "")
    return field.id, voiced(field.short, draft.audience), display_value(field, answer, draft.audience) if answer else ""


def app_words(app: web.Application) -> dict[str, Any]:
    """The words of data/forms/page.yml."""
    return app[LIBRARY].content.forms


def page(app: web.Application, session: FormSession, template: str, title: str, **values: Any) -> web.Response:
    """A page of this session. Once help was shown, the numbers stay in sight on every screen."""
    in_reply = template == "safety.html"  # there they stand in the reply
    stays = app[JOURNEY].safety.policy.help_lines(session.helped_profile) if session.helped and not in_reply else ()
    return app[FORM_PAGES].page(
        template, title, hidden=session.hidden(), conversation=session.conversation, council=session.draft.council,
        action=f"/requests/{session.draft.request.request}", stays=stays, **values,
    )  # fmt: skip


def _error(text: str, element: str) -> Optional[dict[str, str]]:
    """A mistake in words, and the id of the element that it leads to."""
    return {"text": text, "field": element} if text else None
