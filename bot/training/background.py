"""Sentences of story around a question: people seldom ask without saying who they are, what happened, and why they ask.

Each round of tuning puts other sentences around other examples, so that the encoder learns to look past them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Extra

from bot.content.files import read_yaml

TOLD = 0.15  # share of the examples that get a story
SHORT = 25  # words; longer examples have their own story
MOST_BEFORE = 3  # sentences before the question; after it one at most
ASKED = 0.2  # share of the examples of danger, and of what only sounds like it, that get a question beside them
MARKS = (". ", " ", ", ", "\n")


class _File(BaseModel):
    class Config:
        extra = Extra.forbid

    before: list[str]
    after: list[str]
    either: list[str]


@dataclass(frozen=True)
class Background:
    """The sentences of data/background.yml: those that stand before a question, after it, or either."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @classmethod
    def load(cls, file: Path) -> Background:
        """Read the file; without one there are no stories.

        Raises:
            pydantic.ValidationError: it is not lists of sentences under `before`, `after` and `either`.
        """
        if not file.exists():
            return cls()
        read = _File.parse_obj(read_yaml(file))
        return cls((*read.before, *read.either), (*read.after, *read.either))

    def around(self, text: str, chance: random.Random) -> str:
        """The text, sometimes with a story around it."""
        if not (self.before and self.after) or chance.random() >= TOLD or len(text.split()) > SHORT:
            return text
        place = chance.random()
        first = chance.sample(self.before, chance.randint(1, min(MOST_BEFORE, len(self.before)))) if place < 0.8 else []
        last = [chance.choice(self.after)] if place > 0.5 else []
        return chance.choice(MARKS).join([*(sentence.rstrip(".") for sentence in first), text, *last])


NO_STORIES = Background()


def beside(text: str, questions: list[str], chance: random.Random) -> str:
    """The text, sometimes with a question before or after it: danger is often told beside something else."""
    if chance.random() >= ASKED or len(text.split()) > SHORT:
        return text
    both = [text, chance.choice(questions)]
    chance.shuffle(both)
    return chance.choice(MARKS).join(both)
