"""The letter: the request's own words, with a line for each answer. A line whose answer is missing is left out."""

from __future__ import annotations

import re
from datetime import date

from bot.content.request_models import GAP, Question, voiced
from bot.handoff.contacts import fill
from bot.handoff.requests import RequestDraft

_PLACE = re.compile(r"\{([a-z_]+)\}")


def letter(draft: RequestDraft, gaps: bool = False) -> str:
    """The letter as it stands.

    Args:
        gaps: leave a gap to fill in by hand where an answer is missing, for a letter that is copied before anything is said.
    """
    template = fill(draft.request.letter(draft.audience, draft.profile.answers_of), draft.content, draft.profile)
    says = {"council": draft.council_name}
    known = draft.questions() if gaps else draft.path()
    for question in known:
        line = line_of(draft, question) or (_gap(draft, question) if gaps else "")
        if line:
            says[question.id] = line
    lines = [line.strip() for line in template.split("\n")]
    told = [line for line in lines if all(name in says for name in _PLACE.findall(line))]
    # one pass: braces in somebody's own words are words
    return "\n".join(_PLACE.sub(lambda match: says[match.group(1)], line) for line in told)


def line_of(draft: RequestDraft, question: Question) -> str:
    """What the letter says for one answer; empty if there is none."""
    answer = draft.answers.get(question.id)
    if not answer:
        return ""
    if question.kind == "choice":
        chosen = next((option for option in question.options if option.id == answer), None)
        return draft.words(chosen.says) if chosen else ""
    says, told = draft.words(question.says), shown(question, answer, draft.audience)
    if says.endswith("{answer}.") and told[-1:] in ".!?":  # they have put the full stop themselves
        says = says[:-1]
    return says.replace("{answer}", told)


def shown(question: Question, answer: str, audience: str) -> str:
    """An answer as the check page shows it and the letter tells it."""
    if question.kind == "choice":
        return next((voiced(option.label, audience) for option in question.options if option.id == answer), "")
    if question.kind == "date":
        return long_date(date.fromisoformat(answer))
    return answer.replace("\n", ", ") if question.kind == "address" else answer


def long_date(day: date) -> str:
    """A date in words, such as 3 September 2026."""
    return f"{day.day} {day:%B %Y}"


def _gap(draft: RequestDraft, question: Question) -> str:
    if question.gap is not None:
        return draft.words(question.gap)
    if question.only_if or not question.required:
        return ""
    return draft.words(question.says).replace("{answer}", GAP) if question.says else ""
