"""A linear classifier over the sentence vector and the letters and words of the message, fitted with scikit-learn."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Optional

import numpy as np
import scipy.sparse as sparse
from safetensors.numpy import load_file, save_file
from sklearn.svm import LinearSVC

from bot.encoder.features import Features
from bot.understanding.heads import softmax

SLACK = 0.3  # LinearSVC's C
KEPT_AS = np.float16  # the weights: half the file, and half the time to pack it
REST = ""  # in the place of the topics that another thread has
LEAST_SCORE = -2.0  # of a topic that the questions seen did not have


class LinearTopics:
    """Scores every topic for a message: one linear separator a topic, and a temperature that makes scores chances."""

    def __init__(self, topics: list[str], weights: np.ndarray, bias: np.ndarray, features: Features, scale: float) -> None:
        self.topics = topics
        self._bias, self._features, self._scale = bias, features, scale
        self._columns = np.ascontiguousarray(weights.T, np.float32)  # turned once: turning it at each message takes 4 ms

    @classmethod
    def fit(
        cls, texts: list[str], vectors: np.ndarray, labels: list[str], kept: Optional[np.ndarray] = None, scale: float = 1.0
    ) -> tuple[LinearTopics, np.ndarray]:
        """Fit on all questions.

        Args:
            kept: for each question, whether it is kept back to set the temperature on, by a first fit without these; None takes
                the temperature given as `scale`, in half the time.

        Returns:
            the model; and the chances that were given to those kept back before they had been seen.
        """
        features, rows = Features.fit(texts, vectors)
        names = np.array(labels)
        topics = np.unique(names)
        unseen = np.zeros((0, len(topics)), np.float32)
        if kept is not None:
            seen, weights, bias = _separators(rows[~kept], names[~kept])
            scores = np.full((int(kept.sum()), len(topics)), LEAST_SCORE, np.float32)
            scores[:, np.searchsorted(topics, seen)] = rows[kept] @ weights.T + bias
            scale = _best_scale(scores, np.searchsorted(topics, names[kept]))
            unseen = softmax(scores * scale)
        _, weights, bias = _separators(rows, names)
        return cls([str(name) for name in topics], weights.astype(KEPT_AS), bias, features, scale), unseen

    @property
    def scale(self) -> float:
        """The temperature."""
        return self._scale

    def chances(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """One row a text, one column a topic; each row adds up to 1."""
        scores = self._features.of(texts, vectors) @ self._columns + self._bias
        return softmax(scores * self._scale)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder."""
        self._features.save(folder)
        arrays = {
            "weights": np.ascontiguousarray(self._columns.T, KEPT_AS),
            "bias": self._bias,
            "scale": np.array([self._scale], np.float32),
        }
        save_file(arrays, folder / "topics.safetensors")
        (folder / "topics.json").write_text(json.dumps(self.topics))

    @classmethod
    def load(cls, folder: Path) -> LinearTopics:
        """Read what `save` wrote."""
        arrays, topics = load_file(folder / "topics.safetensors"), json.loads((folder / "topics.json").read_text())
        return cls(topics, arrays["weights"], arrays["bias"], Features.load(folder), float(arrays["scale"][0]))


def _separators(rows: sparse.csr_matrix, names: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each topic against all others: the topics, a row of weights for each, and its bias.

    Half of the topics in each of two threads; what is left over is one more topic there, and thrown away.
    """

    def half(some: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        fitted = LinearSVC(C=SLACK).fit(rows, np.where(np.isin(names, some), names, REST))
        return fitted.coef_[-len(some) :], fitted.intercept_[-len(some) :]  # `REST` sorts first

    topics = np.unique(names)
    with ThreadPoolExecutor(2) as two:
        weights, bias = zip(*two.map(half, np.array_split(topics, 2)))
    return topics, np.concatenate(weights).astype(np.float32), np.concatenate(bias).astype(np.float32)


def _best_scale(scores: np.ndarray, right: np.ndarray) -> float:
    """The temperature under which the right topics are least surprising (smallest log loss)."""
    rows = np.arange(len(right))
    losses = {scale: -np.log(softmax(scores * scale)[rows, right] + 1e-9).mean() for scale in np.arange(1, 12, 0.5)}
    return float(min(losses, key=lambda scale: losses[scale]))
