"""Read one YAML file into its shape, or say exactly what is wrong with it and where."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Mapping, Type, TypeVar

import yaml
from pydantic import ValidationError

from bot.content.errors import ContentError, Problem
from bot.content.models import Shape
from bot.content.places import Loader, line_of
from bot.content.rules import DATE_READABLE, FILE_READABLE, FILE_SHAPE, FILE_THERE

_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")
Kind = TypeVar("Kind", bound=Shape)

_WORDS = {
    "value_error.extra": ("is not a key this file can have", "Check the spelling of the key, or take the line out."),
    "value_error.missing": ("is missing", "Add it. docs/content.md shows a whole file."),
}


def read_yaml(path: Path) -> Any:
    """The file's content as plain Python values.

    Raises:
        ContentError: the file is not readable YAML (Rasa would skip it in silence).
    """
    if not path.exists():
        raise FILE_THERE.refusal(path, 1, "The file is missing.", "Put it back: every content file has its place.")
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        what = f"The file cannot be read: {getattr(error, 'problem', None) or 'the text is not UTF-8'}."
        mend = "Look at the line and the one above it: a missing space after a colon, or a quote that is not closed."
        raise FILE_READABLE.refusal(path, mark.line + 1 if mark else 1, what, mend) from error
    except ValueError as error:  # YAML takes 2027-02-30 for a date, and then cannot make one of it
        mend = "Dates are written like 2027-06-30. Look for one that is not in the calendar."
        raise DATE_READABLE.refusal(path, _wrong_date(path), f"A date cannot be read: {error}.", mend) from error


def read_keys(path: Path, *needed: str) -> dict[str, Any]:
    """The file's content, which has to be a list of keys, with these among them.

    Raises:
        ContentError: it is empty, or something else, or lacks a key.
    """
    values = read_yaml(path)
    if not isinstance(values, dict):
        what = "The file is empty or not a list of keys."
        raise FILE_SHAPE.refusal(path, 1, what, "Write it as `key: value` lines.")
    what, mend = _WORDS["value_error.missing"]
    problems = [FILE_SHAPE.problem(path, 1, f"`{key}` {what}.", mend) for key in needed if key not in values]
    if problems:
        raise ContentError(problems)
    return values


def read_list(path: Path) -> list[Any]:
    """The file's content, which has to be a list; an empty file is an empty one.

    Raises:
        ContentError: it is something else.
    """
    entries = read_yaml(path) or []
    if not isinstance(entries, list):
        mend = "Begin each entry with `- `, as in `- key: value`."
        raise FILE_SHAPE.refusal(path, 1, "The file is not a list of entries.", mend)
    return entries


def _wrong_date(path: Path) -> int:
    """The line of the first date that there is not."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = _DATE.search(line)
        try:
            date.fromisoformat(found.group() if found else "2000-01-01")
        except ValueError:
            return number
    return 1


def shape(path: Path, kind: Type[Kind], values: Any, at: tuple[Any, ...] = ()) -> Kind:
    """The values as an object of this kind.

    Raises:
        ContentError: one problem for each key that is wrong, with its line.
    """
    if not isinstance(values, dict):
        what = "The file is empty or not a list of keys." if not at else "This entry is not a list of keys."
        raise FILE_SHAPE.refusal(path, line_of(path, at), what, "Write it as `key: value` lines.")
    try:
        return kind.parse_obj(values)
    except ValidationError as error:
        raise ContentError([_wrong_key(path, at, item) for item in error.errors()]) from error


def _wrong_key(path: Path, at: tuple[Any, ...], item: Mapping[str, Any]) -> Problem:
    """One thing that pydantic says is wrong, in plain words."""
    keys = tuple(item["loc"])
    what, mend = _WORDS.get(item["type"], (f"is not right: {item['msg']}", "Compare with docs/content.md."))
    name = " > ".join(str(key) for key in keys)
    return FILE_SHAPE.problem(path, line_of(path, at + keys), f"`{name}` {what}.", mend)
