"""Pairs (data/safety/examples/pairs/): a message that tells of danger, and one like it in which nobody is in danger.

The risk classifier learns from them, and what a message of danger tells; those held out are only measured on
(`python -m bot bench pairs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Iterator

from pydantic import ValidationError

from bot.content.errors import ContentError, Problem
from bot.content.files import read_yaml
from bot.content.places import line_of
from bot.content.rules import EXAMPLES_FIT
from bot.safety.models import Hurt, Level, Speaker, StrictFile
from bot.training.examples import Example, Tells

HELD_OUT = "held_out"  # the folder of what no training sees


class TwinIs(str, Enum):
    """Why nobody is in danger in the twin."""

    PAST = "past"
    DENIED = "denied"
    SUPPOSED = "supposed"
    JOKE = "joke"
    RECORDS = "records"
    STORY = "story"
    ORDINARY = "ordinary"


class WrittenTells(StrictFile):
    """What the message of danger tells of."""

    harm_type: str
    speaker: Speaker
    hurt: Hurt
    now: bool


class WrittenPair(StrictFile):
    """A pair as it stands in a file."""

    danger: str
    tells: WrittenTells
    twin: str
    twin_is: TwinIs
    twin_level: str


@dataclass(frozen=True)
class Pair:
    """A pair, and whether training must not see it."""

    danger: Example
    twin: Example
    twin_is: TwinIs
    twin_level: Level | None  # of the help that belongs beside the answer to the twin; None: no help
    held_out: bool


def safety_pairs(folder: Path) -> list[Pair]:
    """All pairs of a folder, those held out last.

    Raises:
        ContentError: a line is no pair, with what it lacks.
    """
    found: list[Pair] = []
    problems: list[Problem] = []
    for file in [*sorted(folder.glob("*.yml")), *sorted((folder / HELD_OUT).glob("*.yml"))]:
        for pair in _pairs(file, file.parent.name == HELD_OUT):
            if isinstance(pair, Pair):
                found.append(pair)
            else:
                problems.append(pair)
    if problems:
        raise ContentError(problems)
    return found


def pair_examples(pairs: list[Pair]) -> list[Example]:
    """Both messages of each pair."""
    return [example for pair in pairs for example in (pair.danger, pair.twin)]


def _pairs(file: Path, held_out: bool) -> Iterator[Pair | Problem]:
    lines = read_yaml(file) or []
    if not isinstance(lines, list):
        yield _problem(file, 0, "Begin every pair with a dash and a space.")
        return
    for number, line in enumerate(lines):
        try:
            yield _pair(WrittenPair.parse_obj(line), held_out)
        except (ValidationError, ValueError):
            yield _problem(file, number, "Write `danger`, `tells`, `twin`, `twin_is` and `twin_level`, as the pairs above it.")


def _pair(written: WrittenPair, held_out: bool) -> Pair:
    level = None if written.twin_level == "none" else Level(written.twin_level)
    told = written.tells
    tells = Tells(told.harm_type, told.speaker, told.hurt, "yes" if told.now else "no")
    danger = Example(written.danger, None, danger=True, kept_back=held_out, tells=tells)
    twin = Example(written.twin, None, kept_back=held_out)
    return Pair(danger, twin, written.twin_is, level, held_out)


def _problem(file: Path, number: int, mend: str) -> Problem:
    place: tuple[Any, ...] = (number,)
    return EXAMPLES_FIT.problem(file, line_of(file, place), f"Pair {number + 1} has not the shape it needs.", mend)
