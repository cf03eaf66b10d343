"""What each round of tuning reads: the examples spelt anew, those that went worst, in batches of like length."""

from __future__ import annotations

import random
from typing import Sequence

import numpy as np

from bot.training.augmentation import misspell
from bot.training.background import Background, with_question
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example


def round_texts(examples: list[Example], background: Background, rng: random.Random, config: TrainingConfig) -> list[str]:
    """The examples as they are read in one round: some with a question or a story around them, some spelt anew."""
    questions = [one.text for one in examples if one.topic and len(one.text.split()) <= config.short_words]
    texts = [one.text if one.topic else with_question(one.text, questions, rng, config) for one in examples]
    return [misspell(background.around(text, rng, config), rng, config) for text in texts]


def chosen(losses: np.ndarray, share: float, rng: random.Random, config: TrainingConfig = TRAINING) -> list[int]:
    """The examples of one round: all, or those with the greatest loss when last read and a few of the others.

    Args:
        losses: of each example when last read; infinite if it has not been yet.
    """
    worst = [int(row) for row in np.argsort(-losses)]
    if share == 1.0:
        return worst
    hard = worst[: int(config.hard_share * len(worst))]
    return hard + rng.sample(worst[len(hard) :], int(config.other_share * len(worst)))


def batches(lengths: Sequence[int], rows: list[int], rng: random.Random, size: int = TRAINING.batch) -> list[list[int]]:
    """Texts of like length (in tokens) together, so that little is padded; the batches in any order."""
    order = sorted(rows, key=lambda row: lengths[row] + rng.gauss(0, 1))
    found = [order[start : start + size] for start in range(0, len(order) - size + 1, size)]
    rng.shuffle(found)
    return found


def padded(pieces: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Tokens of texts as rows of one length, and which of them are real."""
    tokens = np.zeros((len(pieces), max(map(len, pieces))), np.int32)
    for row, piece in zip(tokens, pieces):
        row[: len(piece)] = piece
    return tokens, (tokens != 0).astype(np.int32)  # 0 is the padding's number, and no word's
