"""Every contact and help line was rung or opened within the last twelve months."""

from __future__ import annotations

from datetime import date
from typing import Iterator

from bot.content.errors import Problem
from bot.content.files import read_keys
from bot.content.load import Content
from bot.settings import Settings

RULE = "a-council"
DAYS = 365


def run(content: Content, today: date | None = None) -> Iterator[Problem]:
    """Contacts whose `last_checked` is too long ago."""
    now = today or date.today()
    folder = Settings().data
    lines = folder / "safety" / "help_lines.yml"
    help_lines = read_keys(lines, "lines")["lines"]
    everyone = [(lines if name in help_lines else folder / "contacts.yml", name, item) for name, item in content.contacts.items()]
    for council in content.councils.values():
        path = folder / "councils" / f"{council.council}.yml"
        everyone += [(path, name, item) for name, item in council.contacts.items()]
    for path, name, item in everyone:
        if (now - item.last_checked).days > DAYS:
            what = f"`{name}` was last checked on {item.last_checked}."
            yield Problem(
                path, 1, RULE, what, "Ring it or open it, then write today's date.", "A dead number is worse than none."
            )
