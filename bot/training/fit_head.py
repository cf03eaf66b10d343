"""Fit the topic head on the tuned vectors: seconds, so that an edited question needs no new tuning of the encoder."""

from __future__ import annotations

import numpy as np

from bot.training.config import TRAINING, TrainingConfig
from bot.understanding.heads import VECTOR_SCALE, TunedTopics, softmax


def fit_head(vectors: np.ndarray, targets: np.ndarray, topics: int, config: TrainingConfig = TRAINING) -> TunedTopics:
    """Fit by Adam on cross entropy with smoothed labels.

    Args:
        vectors: one row of `LENGTH` numbers a question.
        targets: the column of each question's topic.
        topics: how many topics there are.
    """
    rng = np.random.default_rng(config.seed)
    weights, bias = np.zeros((vectors.shape[1], topics), np.float32), np.zeros(topics, np.float32)
    moments = [np.zeros_like(weights), np.zeros_like(weights), np.zeros_like(bias), np.zeros_like(bias)]
    rows, step = VECTOR_SCALE * vectors, 0
    total = config.head_rounds * -(-len(rows) // config.head_batch)
    for _ in range(config.head_rounds):
        order = rng.permutation(len(rows))
        for start in range(0, len(rows), config.head_batch):
            batch = order[start : start + config.head_batch]
            slope = _slope(rows[batch] @ weights + bias, targets[batch], config.head_smoothing)
            step += 1
            rate = config.head_rate * (1 - step / (total + 1))
            _adam(weights, rows[batch].T @ slope + config.head_decay * weights, moments[:2], rate, step)
            _adam(bias, slope.sum(0), moments[2:], rate, step)
    return TunedTopics(weights, bias)


def _slope(scores: np.ndarray, targets: np.ndarray, smoothing: float) -> np.ndarray:
    """The slope of the loss by each score: what is believed less what is right, smoothed."""
    slope = softmax(scores)
    slope += -smoothing / scores.shape[1]
    slope[np.arange(len(targets)), targets] -= 1 - smoothing
    slope /= len(targets)
    return slope


def _adam(value: np.ndarray, slope: np.ndarray, moments: list[np.ndarray], rate: float, step: int) -> None:
    """One step of Adam (Kingma and Ba, 2015), in place."""
    first, second = moments
    first += 0.1 * (slope - first)
    second += 0.001 * (slope * slope - second)
    value -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
