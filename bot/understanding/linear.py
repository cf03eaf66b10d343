"""A linear classifier over the sentence vector and the letters and words of the message, fitted with scikit-learn."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file
from sklearn.svm import LinearSVC

from bot.understanding.features import Features
from bot.understanding.heads import softmax

SLACK = 0.5  # LinearSVC's C
LEAST_SCORE = -2.0  # of a topic that the questions seen did not have


class LinearTopics:
    """Scores every topic for a message: one linear separator a topic, and a temperature that makes scores chances."""

    def __init__(self, topics: list[str], weights: np.ndarray, bias: np.ndarray, features: Features, scale: float) -> None:
        self.topics = topics
        self._weights, self._bias, self._features, self._scale = weights, bias, features, scale
        self._columns = np.ascontiguousarray(weights.T)  # turned once: turning it at each message takes 4 ms

    @classmethod
    def fit(cls, texts: list[str], vectors: np.ndarray, labels: list[str], kept: np.ndarray) -> tuple[LinearTopics, np.ndarray]:
        """Fit on the questions, and set the temperature on those kept back.

        Args:
            kept: for each question, whether it is kept back.

        Returns:
            the model, fitted on all; and the chances that it gave to those kept back before it had seen them.
        """
        features, rows = Features.fit(texts, vectors)
        names = np.array(labels)
        topics = np.unique(names)
        with ThreadPoolExecutor() as two:  # at once: each fit takes one core, and half of a short training
            taken = (~kept, np.ones(len(names), bool))
            first, final = two.map(lambda some: LinearSVC(C=SLACK).fit(rows[some], names[some]), taken)
        scores = np.full((int(kept.sum()), len(topics)), LEAST_SCORE, np.float32)
        scores[:, np.searchsorted(topics, first.classes_)] = first.decision_function(rows[kept])
        scale = _best_scale(scores, np.searchsorted(topics, names[kept]))
        weights, bias = final.coef_.astype(np.float32), final.intercept_.astype(np.float32)
        return cls([str(name) for name in topics], weights, bias, features, scale), softmax(scores * scale)

    def chances(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """One row a text, one column a topic; each row adds up to 1."""
        scores = self._features.of(texts, vectors) @ self._columns + self._bias
        return softmax(scores * self._scale)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder."""
        self._features.save(folder)
        arrays = {"weights": self._weights, "bias": self._bias, "scale": np.array([self._scale], np.float32)}
        save_file(arrays, folder / "topics.safetensors")
        (folder / "topics.json").write_text(json.dumps(self.topics))

    @classmethod
    def load(cls, folder: Path) -> LinearTopics:
        """Read what `save` wrote."""
        arrays, topics = load_file(folder / "topics.safetensors"), json.loads((folder / "topics.json").read_text())
        return cls(topics, arrays["weights"], arrays["bias"], Features.load(folder), float(arrays["scale"][0]))


def _best_scale(scores: np.ndarray, right: np.ndarray) -> float:
    """The temperature under which the right topics are least surprising (smallest log loss)."""
    rows = np.arange(len(right))
    losses = {scale: -np.log(softmax(scores * scale)[rows, right] + 1e-9).mean() for scale in np.arange(1, 12, 0.5)}
    return float(min(losses, key=lambda scale: losses[scale]))
