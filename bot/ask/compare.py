"""`python -m bot ask --compare BEFORE AFTER`: how many replies are the same to the letter, and each that is not."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import groupby
from pathlib import Path
from typing import Any

NOT_COMPARED = ("confidence", "alternatives", "messages")  # how sure it was; `messages` repeats the rest, all but the buttons
TROUBLE = 2  # the exit status of diff(1) for what cannot be read


@dataclass(frozen=True, order=True)
class Place:
    """Where a reply stands: the file's name (empty if two files are compared), the line, and the turn in a talk, from 1."""

    file: str
    line: int
    turn: int

    def __str__(self) -> str:
        """For people."""
        return ", ".join([*([self.file] if self.file else []), f"line {self.line}", f"turn {self.turn}"])


def compare(before: Path, after: Path) -> int:
    """Compare what two runs of `ask --batch` printed, two files or two folders of files with the same names.

    Returns:
        0 if every reply is the same, 1 if any differs or is on one side only, 2 if something cannot be read.
    """
    try:
        old, new = _read(before), _read(after)
    except (OSError, ValueError) as wrong:
        print(wrong, file=sys.stderr)
        return TROUBLE
    places = sorted({*old, *new})
    differing = [place for place in places if old.get(place) != new.get(place)]
    for place in differing:
        print(f"{place}\n{_difference(old.get(place, ''), new.get(place, ''))}\n")
    for name, group in groupby(places, key=lambda place: place.file):
        print(_count(name, len(list(group)), sum(place.file == name for place in differing)))
    return int(bool(differing))


def _count(name: str, every: int, different: int) -> str:
    of_file = f"{name}: " if name else ""
    return f"{of_file}{every} replies, {every - different} the same to the letter, {different} not"


def _read(path: Path) -> dict[Place, str]:
    """Every reply of a file, or of each `.jsonl` file in a folder, as it is compared.

    Raises:
        ValueError: a line was not printed by `ask --batch`, or there is nothing to compare.
        OSError: there is no such file.
    """
    files = {file.stem: file for file in sorted(path.glob("*.jsonl"))} if path.is_dir() else {"": path}
    replies = {place: _seen(reply) for name, file in files.items() for place, reply in _placed(name, file)}
    if not replies:
        raise ValueError(f"{path}: there are no replies in it.")
    return replies


def _placed(name: str, file: Path) -> Iterator[tuple[Place, dict[str, Any]]]:
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            for turn, reply in enumerate(_replies(line, f"{file}, line {number}"), 1):
                yield Place(name, number, turn), reply


def _replies(line: str, where: str) -> list[dict[str, Any]]:
    """The replies of one line: those of a talk, or the one.

    Raises:
        ValueError: the line was not printed by `ask --batch`.
    """
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        values = None
    replies = values.get("replies", [values]) if isinstance(values, dict) else None
    if not isinstance(replies, list) or not all(isinstance(reply, dict) for reply in replies):
        raise ValueError(f"{where}: this is no reply. Compare what `ask --batch` has printed.")
    return replies


def _seen(reply: dict[str, Any]) -> str:
    """What a person sees of a reply, with its topic, kind and the like, as JSON in a fixed order."""
    values = {name: value for name, value in reply.items() if name not in NOT_COMPARED}
    values["buttons"] = [message["buttons"] for message in reply.get("messages", [])]
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)


def _difference(old: str, new: str) -> str:
    """A unified diff in which each line of a text is a line of its own."""
    before, after = (text.replace("\\n", "\n").split("\n") if text else [] for text in (old, new))
    return "\n".join(unified_diff(before, after, "before", "after", lineterm=""))
