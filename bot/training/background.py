"""Sentences of story around a question: people seldom ask without saying who they are, what happened, and why they ask.

Each round of tuning puts other sentences around other examples, so that the encoder learns to look past them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, Extra

from bot.content.files import read_yaml
from bot.training.config import TRAINING, TrainingConfig

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

    def around(self, text: str, rng: random.Random, config: TrainingConfig = TRAINING) -> str:
        """The text, sometimes with a story around it: before it, after it, or both."""
        if not (self.before and self.after) or rng.random() >= config.story_share or len(text.split()) > config.short_words:
            return text
        place = rng.random()
        most = min(config.most_sentences_before, len(self.before))
        first = rng.sample(self.before, rng.randint(1, most)) if place < 0.8 else []
        last = [rng.choice(self.after)] if place > 0.5 else []
        return rng.choice(MARKS).join([*(sentence.rstrip(".") for sentence in first), text, *last])


NO_STORIES = Background()


def with_question(text: str, questions: list[str], rng: random.Random, config: TrainingConfig = TRAINING) -> str:
    """The text, sometimes with a question before or after it: danger is often told beside something else."""
    if rng.random() >= config.question_share or len(text.split()) > config.short_words:
        return text
    both = [text, rng.choice(questions)]
    rng.shuffle(both)
    return rng.choice(MARKS).join(both)
