"""Read one YAML file into its shape, or say exactly what is wrong with it and where."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Type, TypeVar

import yaml
from pydantic import ValidationError

from bot.content.errors import ContentError, Problem
from bot.content.models import Shape

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):  # type: ignore[misc]
    """A safe loader (the C one where it is) that refuses a key written twice: YAML keeps the last one in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping, once its keys are seen to differ."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"`{key.value}` is written twice", key.start_mark)
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep))


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
        raise ContentError(
            [Problem(path, 1, "one-topic-one-file", "The file is missing.", "Put it back: every content file has its place.")]
        )
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "the text is not UTF-8"
        mend = "Look at the line and the one above it: a missing space after a colon, or a quote that is not closed."
        raise ContentError(
            [Problem(path, mark.line + 1 if mark else 1, "one-topic-one-file", f"The file cannot be read: {what}.", mend)]
        ) from error
    except ValueError as error:  # YAML takes 2027-02-30 for a date, and then cannot make one of it
        mend = "Dates are written like 2027-06-30. Look for one that is not in the calendar."
        raise ContentError(
            [Problem(path, _wrong_date(path), "one-topic-one-file", f"A date cannot be read: {error}.", mend)]
        ) from error


def read_keys(path: Path, *needed: str) -> dict[str, Any]:
    """The file's content, which has to be a list of keys, with these among them.

    Raises:
        ContentError: it is empty, or something else, or lacks a key.
    """
    values = read_yaml(path)
    if not isinstance(values, dict):
        what = "The file is empty or not a list of keys."
        raise ContentError([Problem(path, 1, "one-topic-one-file", what, "Write it as `key: value` lines.")])
    what, mend = _WORDS["value_error.missing"]
    problems = [Problem(path, 1, "one-topic-one-file", f"`{key}` {what}.", mend) for key in needed if key not in values]
    if problems:
        raise ContentError(problems)
    return values


def _wrong_date(path: Path) -> int:
    """The line of the first date that there is not."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = _DATE.search(line)
        try:
            date.fromisoformat(found.group() if found else "2000-01-01")
        except ValueError:
            return number
    return 1


@lru_cache(maxsize=256)
def _nodes(path: Path, changed: int) -> yaml.Node | None:
    """The file as YAML nodes, which know their lines."""
    node: yaml.Node | None = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    return node


def line_of(path: Path, keys: tuple[Any, ...]) -> int:
    """The line at which the value under these keys stands (1 if it cannot be found). In a block of text, a number is one of its
    lines, counted from 0.
    """
    return _walk(path, keys)[0]


def node_at(path: Path, keys: tuple[Any, ...]) -> yaml.Node | None:
    """The value under these keys as YAML has read it, which still knows how it was written."""
    return _walk(path, keys)[1]


def _walk(path: Path, keys: tuple[Any, ...]) -> tuple[int, yaml.Node | None]:
    """The line and the node under these keys; where they end before that, the last line found, and no node."""
    node = _nodes(path, path.stat().st_mtime_ns) if path.exists() else None
    line = 1
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if found is None:
                return line, None
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.ScalarNode) and node.style == "|" and isinstance(key, int):
            return node.start_mark.line + 2 + key, None  # the node begins at its `|`
        else:
            return line, None
    return line, node


def shape(path: Path, kind: Type[Kind], values: Any, at: tuple[Any, ...] = ()) -> Kind:
    """The values as an object of this kind.

    Raises:
        ContentError: one problem for each key that is wrong, with its line.
    """
    if not isinstance(values, dict):
        problem = "The file is empty or not a list of keys." if not at else "This entry is not a list of keys."
        raise ContentError([Problem(path, line_of(path, at), "one-topic-one-file", problem, "Write it as `key: value` lines.")])
    try:
        return kind.parse_obj(values)
    except ValidationError as error:
        problems = []
        for item in error.errors():
            keys = tuple(item["loc"])
            what, mend = _WORDS.get(item["type"], (f"is not right: {item['msg']}", "Compare with docs/content.md."))
            name = " > ".join(str(key) for key in keys)
            problems.append(Problem(path, line_of(path, at + keys), "one-topic-one-file", f"`{name}` {what}.", mend))
        raise ContentError(problems) from error
