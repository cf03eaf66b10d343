"""The examples for training have their shape and name topics that there are."""

from __future__ import annotations

from typing import Callable, Iterator

from bot.content.errors import ContentError, Problem
from bot.content.load import Content
from bot.content.rules import EXAMPLES_FIT
from bot.training.examples import Example, follow_up_examples, safety_examples
from bot.training.pairs import pair_examples, safety_pairs

RULE = EXAMPLES_FIT


def run(content: Content) -> Iterator[Problem]:
    """Every line of the follow-ups and of the examples of danger that does not fit."""
    data = content.folder
    topics = set(content.topics)
    readers: tuple[Callable[[], list[Example]], ...] = (
        lambda: follow_up_examples(data / "follow_ups.yml", topics),
        lambda: safety_examples(data / "safety" / "examples", topics),
        lambda: pair_examples(safety_pairs(data / "safety" / "examples" / "pairs")),
    )
    for read in readers:
        try:
            read()
        except ContentError as wrong:
            yield from wrong.problems
