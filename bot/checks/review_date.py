"""Every answer and every request is read again in time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.files import line_of
from bot.content.load import Content

RULE = "one-topic-one-file"
BEFORE = timedelta(days=60)


def run(content: Content, today: date | None = None) -> Iterator[Problem]:
    """No date; a date that is near (warning) or past (error)."""
    now = today or date.today()
    for name, topic in content.topics.items():
        if topic.review_by is None:
            yield at(
                content, name, ("topic",), RULE, "`review_by` is missing.", "Write the day by which somebody reads it again."
            )
            continue
        mend = "Read it against the notice as it is now, mend it, and set a new date."
        if topic.review_by < now:
            yield at(content, name, ("review_by",), RULE, f"It was to be read again by {topic.review_by}.", mend)
        elif topic.review_by < now + BEFORE:
            yield at(content, name, ("review_by",), RULE, f"It is to be read again by {topic.review_by}.", mend, warning=True)
    for name, request in content.requests.items():
        path = content.request_paths[name]
        if request.review_by < now + BEFORE:
            what, mend = f"It is to be read again by {request.review_by}.", "Read the letters against the law as it is now."
            yield Problem(path, line_of(path, ("review_by",)), RULE, what, mend, warning=request.review_by >= now)
