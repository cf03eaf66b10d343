"""What somebody typed into one question: read it, or say in words what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.content.request_models import Question
from bot.text.clean import tidy

_EMAIL = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\"]{2,}")
_PHONE = re.compile(r"\+?[\d\s()./-]{6,}")
PARTS = ("day", "month", "year")


class NotReadable(Exception):
    """An answer that cannot be taken. The text says why and what to do, to the person."""


def given(question: Question, posted: Mapping[str, Any], errors: Mapping[str, str], today: date) -> str:
    """The answer to a question, cleaned; empty if it was left empty and may be.

    Args:
        posted: the form's fields; a question's own field is named by its id, a date has three (`id-day` and so on).
        errors: the words for each kind of mistake (data/forms/page.yml).

    Raises:
        NotReadable: with the words for the person.
    """
    if question.kind == "date":
        return _date(question, posted, errors, today)
    value = tidy(posted.get(question.id), question.kind in ("long", "address"))
    if not value:
        if question.required:
            raise NotReadable(question.missing)
        return ""
    if len(value) > question.most:
        raise NotReadable(errors["too_long"].replace("{most}", str(question.most)).replace("{now}", str(len(value))))
    if question.kind == "choice" and value not in {option.id for option in question.options}:
        raise NotReadable(question.missing or errors["choose"])
    if question.kind == "email" and not _EMAIL.fullmatch(value):
        raise NotReadable(errors["email"])
    if question.kind == "phone" and not (_PHONE.fullmatch(value) and sum(char.isdigit() for char in value) >= 6):
        raise NotReadable(errors["phone"])
    return value


def _date(question: Question, posted: Mapping[str, Any], errors: Mapping[str, str], today: date) -> str:
    """The date as 2026-09-03."""
    parts = [tidy(posted.get(f"{question.id}-{part}"), lines=False) for part in PARTS]
    if not any(parts):
        if question.required:
            raise NotReadable(question.missing)
        return ""
    try:
        day, month, year = (int(part) for part in parts)
        said = date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise NotReadable(errors["date"]) from None
    if said > today:
        raise NotReadable(errors["date_future"])
    return said.isoformat()
