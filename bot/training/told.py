"""What messages of danger tell, as columns: the words of each thing, and which of them is right for an example."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from bot.training.examples import Example, Tells

THINGS = tuple(field.name for field in fields(Tells))


def told_words(examples: list[Example]) -> dict[str, list[str]]:
    """The words that there are for each thing; none where no example tells anything."""
    told = [example.tells for example in examples if example.tells]
    return {thing: sorted({getattr(one, thing) for one in told}) for thing in THINGS} if told else {}


def told_targets(examples: list[Example]) -> np.ndarray:
    """The column of each example's word for each thing, -1 if it tells nothing: one row an example."""
    columns = {thing: {word: number for number, word in enumerate(words)} for thing, words in told_words(examples).items()}
    rows = [[column[getattr(one.tells, thing)] if one.tells else -1 for thing, column in columns.items()] for one in examples]
    return np.array(rows, np.int32).reshape(len(examples), len(columns))
