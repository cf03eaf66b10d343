"""Fit the linear classifier of the topics, with scikit-learn."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Iterable, Optional

import numpy as np
import scipy.sparse as sparse
from sklearn.svm import LinearSVC

from bot.encoder.features import Features
from bot.training.config import TRAINING, TrainingConfig
from bot.understanding.heads import softmax
from bot.understanding.linear import STORED_AS, LinearTopics

REST = ""  # in the place of the topics that another thread has
Separators = tuple[np.ndarray, np.ndarray, np.ndarray]  # topics; a row of weights for each; its bias


def fit_linear(
    texts: list[str],
    vectors: np.ndarray,
    labels: list[str],
    held_out: Optional[np.ndarray] = None,
    scale: float = 1.0,
    config: TrainingConfig = TRAINING,
) -> tuple[LinearTopics, np.ndarray]:
    """Fit on all questions.

    Args:
        held_out: for each question, whether it is held out to set the temperature on, by a first fit without these; None takes
            the temperature given as `scale`, in half the time.

    Returns:
        the model; and the probabilities that were given to those held out before they had been seen.
    """
    features, rows = Features.fit(texts, vectors, config.features)
    names = np.array(labels)
    topics = np.unique(names)
    unseen = np.zeros((0, len(topics)), np.float32)
    if held_out is not None:
        scores = _unseen_scores(rows, names, topics, held_out, config)
        scale = _best_scale(scores, np.searchsorted(topics, names[held_out]), config.linear_scales)
        unseen = softmax(scores * scale)
    _, weights, bias = separators(rows, names, config)
    return LinearTopics([str(name) for name in topics], weights.astype(STORED_AS), bias, features, scale), unseen


def _unseen_scores(
    rows: sparse.csr_matrix, names: np.ndarray, topics: np.ndarray, held_out: np.ndarray, config: TrainingConfig
) -> np.ndarray:
    """The scores of those held out, by a fit on the others: one row a question, one column a topic."""
    seen, weights, bias = separators(rows[~held_out], names[~held_out], config)
    scores = np.full((int(held_out.sum()), len(topics)), config.linear_unknown_score, np.float32)
    scores[:, np.searchsorted(topics, seen)] = rows[held_out] @ weights.T + bias
    return scores


def separators(rows: sparse.csr_matrix, names: np.ndarray, config: TrainingConfig = TRAINING) -> Separators:
    """Each topic against all others: the topics, a row of weights for each, and its bias.

    Half of the topics in each of two threads; what is left over is one more topic there, and thrown away.
    """

    def half(some: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        fitted = LinearSVC(C=config.linear_slack).fit(rows, np.where(np.isin(names, some), names, REST))
        return fitted.coef_[-len(some) :], fitted.intercept_[-len(some) :]  # `REST` sorts first

    topics = np.unique(names)
    with ThreadPoolExecutor(2) as two:
        weights, bias = zip(*two.map(half, np.array_split(topics, 2)))
    return topics, np.concatenate(weights).astype(np.float32), np.concatenate(bias).astype(np.float32)


def _best_scale(scores: np.ndarray, targets: np.ndarray, scales: Iterable[float]) -> float:
    """The temperature under which the right topics are least surprising (smallest log loss)."""
    rows = np.arange(len(targets))
    losses = {scale: -np.log(softmax(scores * scale)[rows, targets] + 1e-9).mean() for scale in scales}
    return float(min(losses, key=lambda scale: losses[scale]))
