"""Every contact and help line was rung or opened lately: data/editorial/limits.yml says within how many days."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Iterator

from bot.checks.editorial import limits
from bot.content.errors import Problem
from bot.content.files import read_keys
from bot.content.load import Content
from bot.content.models import Contact
from bot.content.rules import Rule

RULE = Rule("recently-checked", "a-council")
MEND = "Ring it or open it, then write today's date."


def run(content: Content, today: date | None = None) -> Iterator[Problem]:
    """Contacts whose `last_checked` is too long ago."""
    now = today or date.today()
    most = limits(content.folder).days_between_checks
    for path, name, contact in _everyone(content):
        if (now - contact.last_checked).days > most.value:
            yield RULE.problem(path, 1, f"`{name}` was last checked on {contact.last_checked}.", MEND, most.why)


def _everyone(content: Content) -> Iterator[tuple[Path, str, Contact]]:
    """Each contact with the file that it stands in, and its id there."""
    folder = content.folder
    lines = folder / "safety" / "help_lines.yml"
    help_lines = read_keys(lines, "lines")["lines"]
    for name, contact in content.contacts.items():
        yield (lines if name in help_lines else folder / "contacts.yml"), name, contact
    for council in content.councils.values():
        for name, contact in council.contacts.items():
            yield folder / "councils" / f"{council.council}.yml", name, contact
