"""What somebody typed into one field: take it, or say in words what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Optional

from bot.content.request_models import FormField
from bot.text.clean import tidy

DATE_FIELDS = ("day", "month", "year")  # what is typed in for a date, in the order in which it is asked
_EMAIL = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s,;<>()\"]{2,}")
_PHONE = re.compile(r"\+?[\d\s()./-]{6,}")
_FEWEST_DIGITS = 6  # of a phone number
_SEVERAL_LINES = ("long", "address")  # field types


class InvalidAnswer(Exception):
    """An answer that cannot be taken. The text says why and what to do, to the person."""


def validate(field: FormField, posted: Mapping[str, Any], errors: Mapping[str, str], today: date) -> str:
    """The answer to a field, cleaned; empty if it was left empty and may be. A date is written as 2026-09-03.

    Args:
        posted: what the form sent; a field's value is named by its id, a date has three (`id-day` and so on).
        errors: the words for each kind of mistake (data/forms/page.yml).

    Raises:
        InvalidAnswer: with the words for the person.
    """
    if field.field_type == "date":
        return _date(field, posted, errors, today)
    value = tidy(posted.get(field.id), lines=field.field_type in _SEVERAL_LINES)
    if not value:
        return _left_empty(field)
    wrong = _wrong(field, value, errors)
    if wrong is not None:
        raise InvalidAnswer(wrong)
    return value


def _left_empty(field: FormField) -> str:
    if field.required:
        raise InvalidAnswer(field.missing)
    return ""


def _wrong(field: FormField, value: str, errors: Mapping[str, str]) -> Optional[str]:
    """What is wrong with this value, in words; None if nothing is."""
    if len(value) > field.most:
        return errors["too_long"].replace("{most}", str(field.most)).replace("{now}", str(len(value)))
    if field.field_type == "choice" and value not in {option.id for option in field.options}:
        return field.missing or errors["choose"]
    if field.field_type == "email" and not _EMAIL.fullmatch(value):
        return errors["email"]
    if field.field_type == "phone" and not _is_phone(value):
        return errors["phone"]
    return None


def _is_phone(value: str) -> bool:
    digits = sum(char.isdigit() for char in value)
    return digits >= _FEWEST_DIGITS and _PHONE.fullmatch(value) is not None


def _date(field: FormField, posted: Mapping[str, Any], errors: Mapping[str, str], today: date) -> str:
    typed = [tidy(posted.get(f"{field.id}-{date_field}"), lines=False) for date_field in DATE_FIELDS]
    if not any(typed):
        return _left_empty(field)
    try:
        day, month, year = (int(value) for value in typed)
        answer = date(_whole_year(year), month, day)
    except (ValueError, OverflowError):
        raise InvalidAnswer(errors["date"]) from None
    if answer > today:
        raise InvalidAnswer(errors["date_future"])
    return answer.isoformat()


def _whole_year(year: int) -> int:
    """26 is 2026."""
    return year + 2000 if year < 100 else year
