"""What data/editorial/ says: the numbers that words are held to, and what is not said. Each with its reason.

Each reader takes the folder of all content. A broken file there is told like any other: with its line and how to mend it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Iterator

from bot.checks.editorial_models import Limits, NeverSaid, OwnVoice
from bot.content.errors import ContentError, Problem
from bot.content.files import read_keys, read_list, shape
from bot.content.places import line_of
from bot.content.rules import FILE_SHAPE


@lru_cache(maxsize=1)
def limits(data: Path) -> Limits:
    """The numbers.

    Raises:
        ContentError: the file is wrong; so do the others here.
    """
    path = data / "editorial" / "limits.yml"
    return shape(path, Limits, read_keys(path))


@lru_cache(maxsize=1)
def never_said(data: Path) -> tuple[NeverSaid, ...]:
    """What is never said; one entry at least."""
    path = data / "editorial" / "never_said.yml"
    entries = tuple(shape(path, NeverSaid, values, (number,)) for number, values in enumerate(read_list(path)))
    if not entries:
        mend = "Put the entries back: without them, nothing of what hurts or is wrong would be noticed."
        raise FILE_SHAPE.refusal(path, 1, "The file lists nothing.", mend)
    problems = [problem for number, entry in enumerate(entries) for problem in _misfits(path, number, entry)]
    if problems:
        raise ContentError(problems)
    return entries


def _misfits(path: Path, number: int, entry: NeverSaid) -> Iterator[Problem]:
    """An entry whose pattern cannot be read, or does not find what it should and nothing else."""

    def misfit(key: str, what: str, mend: str) -> Problem:
        return FILE_SHAPE.problem(path, line_of(path, (number, key)), f"{entry.id}: {what}", mend)

    try:
        pattern = re.compile(entry.shape, re.IGNORECASE)
    except re.error as wrong:
        yield misfit("shape", f"the pattern cannot be read: {wrong}.", "Mostly a bracket is not closed, or stands alone.")
        return
    if not pattern.search(entry.example):
        yield misfit("example", "`shape` does not find the example.", "Mend the pattern, or give an example that it finds.")
    if pattern.search(entry.fine):
        yield misfit(
            "fine", "`shape` finds what may be said.", "Make the pattern narrower, or write under `fine` what it lets pass."
        )


@lru_cache(maxsize=1)
def own_voice(data: Path) -> OwnVoice:
    """The words that would speak for the council; one at least, and none of them empty."""
    path = data / "editorial" / "voice.yml"
    voice = shape(path, OwnVoice, read_keys(path))
    if not voice.words or not all(voice.words):
        what, mend = "`words` is empty, or has an empty word in it.", "Write them as `words: [we, our]`."
        raise FILE_SHAPE.refusal(path, line_of(path, ("words",)), what, mend)
    return voice
