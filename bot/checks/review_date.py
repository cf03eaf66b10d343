"""Every answer and every request is read again in time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Iterator, Optional

from bot.checks.editorial import limits
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.places import line_of
from bot.content.rules import Rule

RULE = Rule("review-date", "one-topic-one-file")
TOPIC = "Read it against the notice as it is now, mend it, and set a new date."
REQUEST = "Read the letters against the law as it is now, mend them, and set a new date."


def run(content: Content, today: date | None = None) -> Iterator[Problem]:
    """No date; a date that is near (warning) or past (error)."""
    now = today or date.today()
    soon = now + timedelta(days=limits(content.folder).days_before_review.value)
    for name, topic in content.topics.items():
        yield from _due(content.paths[name], topic.review_by, now, soon, TOPIC)
    for name, request in content.requests.items():
        yield from _due(content.request_paths[name], request.review_by, now, soon, REQUEST)


def _due(path: Path, day: Optional[date], now: date, soon: date, mend: str) -> Iterator[Problem]:
    """What is to be said of one file with this date."""
    line = line_of(path, ("review_by",))
    if day is None:
        what = "`review_by` is missing."
        yield RULE.problem(path, line, what, "Write the day by which somebody reads it again.")
    elif day < now:
        yield RULE.problem(path, line, f"It was to be read again by {day}.", mend)
    elif day < soon:
        yield RULE.problem(path, line, f"It is to be read again by {day}.", mend, severity="warning")
