"""The contacts that are the same everywhere, the help lines among them."""

from __future__ import annotations

from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.files import read_keys, shape
from bot.content.models import Contact


def read_contacts(folder: Path, problems: list[Problem]) -> dict[str, Contact]:
    """The contacts that are the same everywhere, the help lines among them."""
    path = folder / "contacts.yml"
    try:
        own = {name: shape(path, Contact, values, (name,)) for name, values in read_keys(path).items()}
        return own | _help_lines(folder / "safety" / "help_lines.yml")
    except ContentError as error:
        problems += error.problems
        return {}


def _help_lines(path: Path) -> dict[str, Contact]:
    """The help lines as contacts, so that an answer can name one in braces; their file stays the only place."""
    raw = read_keys(path, "lines")
    shapes = {
        name: {
            "title": line["name"], "phone": line.get("phone"), "website": line["url"],
            "for": line["who_for"], "last_checked": line["looked_up"]["day"],
        }
        for name, line in raw["lines"].items()
    }  # fmt: skip
    return {name: shape(path, Contact, values, ("lines", name)) for name, values in shapes.items()}
