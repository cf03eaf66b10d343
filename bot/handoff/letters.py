"""The letter: the request's own words, with a line for each answer. A line whose answer is missing is left out."""

from __future__ import annotations

import re
from datetime import date
from typing import Mapping, Optional

from bot.content.request_models import GAP, FormField, Option, voiced
from bot.handoff.contacts import fill
from bot.handoff.requests import RequestDraft

_PLACE = re.compile(r"\{([a-z_]+)\}")
_FULL_STOPS = (".", "!", "?")


def letter(draft: RequestDraft, gaps: bool = False) -> str:
    """The letter as it stands.

    Args:
        gaps: leave a gap to fill in by hand where an answer is missing, for a letter that is copied before anything is said.
    """
    template = fill(draft.request.letter(draft.audience, draft.profile.answers_of), draft.content, draft.profile)
    values = {"council": draft.council_name} | (_lines_or_gaps(draft) if gaps else _lines(draft))
    lines = [line.strip() for line in template.split("\n")]
    return "\n".join(_put_in(line, values) for line in lines if _is_whole(line, values))


def _lines(draft: RequestDraft) -> dict[str, str]:
    """The letter's line for each field that is answered."""
    lines = {field.id: line_of(draft, field) for field in draft.path()}
    return {name: line for name, line in lines.items() if line}


def _lines_or_gaps(draft: RequestDraft) -> dict[str, str]:
    """The same for each field that may come up, with a gap where it is not answered."""
    lines = {field.id: line_of(draft, field) or _gap(draft, field) for field in draft.fields()}
    return {name: line for name, line in lines.items() if line}


def _is_whole(line: str, values: Mapping[str, str]) -> bool:
    return all(name in values for name in _PLACE.findall(line))


def _put_in(line: str, values: Mapping[str, str]) -> str:
    """One pass only: braces in somebody's own words are words."""
    return _PLACE.sub(lambda match: values[match.group(1)], line)


def line_of(draft: RequestDraft, field: FormField) -> str:
    """What the letter says for one answer; empty if there is none."""
    answer = draft.answers.get(field.id)
    if not answer:
        return ""
    if field.field_type == "choice":
        option = _option(field, answer)
        return draft.words(option.says) if option else ""
    sentence, value = draft.words(field.says), display_value(field, answer, draft.audience)
    if sentence.endswith("{answer}.") and value.endswith(_FULL_STOPS):  # they have put the full stop themselves
        sentence = sentence[:-1]
    return sentence.replace("{answer}", value)


def display_value(field: FormField, answer: str, audience: str) -> str:
    """An answer as the check page shows it and the letter tells it."""
    if field.field_type == "choice":
        option = _option(field, answer)
        return voiced(option.label, audience) if option else ""
    if field.field_type == "date":
        return long_date(date.fromisoformat(answer))
    if field.field_type == "address":
        return answer.replace("\n", ", ")
    return answer


def long_date(day: date) -> str:
    """A date in words, such as 3 September 2026."""
    return f"{day.day} {day:%B %Y}"


def _option(field: FormField, name: str) -> Optional[Option]:
    return next((option for option in field.options if option.id == name), None)


def _gap(draft: RequestDraft, field: FormField) -> str:
    """What stands in the letter before a field is answered; empty where the letter can do without."""
    if field.gap is not None:
        return draft.words(field.gap)
    if field.only_if or not field.required:
        return ""
    return draft.words(field.says).replace("{answer}", GAP)
