"""The topic head on the tuned vectors: one softmax layer, fitted in seconds, so that an edited question needs no new tuning."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

ROUNDS = 10  # three times as many find nothing more
BATCH = 256
RATE = 0.02
DECAY = 1e-4  # keeps the weights small
SCALE = 10.0  # vectors have length 1: without this the softmax could never be sure
SMOOTHING = 0.1


class TunedTopics:
    """Scores every topic for a tuned vector."""

    def __init__(self, weights: np.ndarray, bias: np.ndarray) -> None:
        self.weights, self.bias = weights, bias

    @classmethod
    def fit(cls, vectors: np.ndarray, targets: np.ndarray, topics: int, seed: int = 7) -> TunedTopics:
        """Fit by Adam on cross entropy with smoothed labels.

        Args:
            vectors: one row of `LENGTH` numbers a question.
            targets: the column of each question's topic.
            topics: how many topics there are.
        """
        chance = np.random.default_rng(seed)
        weights, bias = np.zeros((vectors.shape[1], topics), np.float32), np.zeros(topics, np.float32)
        moments = [np.zeros_like(weights), np.zeros_like(weights), np.zeros_like(bias), np.zeros_like(bias)]
        rows, step = SCALE * vectors, 0
        total = ROUNDS * -(-len(rows) // BATCH)
        for _ in range(ROUNDS):
            order = chance.permutation(len(rows))
            for start in range(0, len(rows), BATCH):
                taken = order[start : start + BATCH]
                slope = softmax(rows[taken] @ weights + bias)
                slope += -SMOOTHING / topics
                slope[np.arange(len(taken)), targets[taken]] -= 1 - SMOOTHING
                slope /= len(taken)
                step += 1
                rate = RATE * (1 - step / (total + 1))
                _adam(weights, rows[taken].T @ slope + DECAY * weights, moments[:2], rate, step)
                _adam(bias, slope.sum(0), moments[2:], rate, step)
        return cls(weights, bias)

    def log_chances(self, vectors: np.ndarray) -> np.ndarray:
        """Natural logarithm of the chance of each topic, one row a vector."""
        return np.asarray(np.log(softmax(SCALE * vectors @ self.weights + self.bias) + 1e-9))

    def save(self, folder: Path) -> None:
        """Write the arrays into the folder."""
        save_file({"weights": self.weights, "bias": self.bias}, folder / "tuned.safetensors")

    @classmethod
    def load(cls, folder: Path) -> TunedTopics:
        """Read what `save` wrote."""
        arrays = load_file(folder / "tuned.safetensors")
        return cls(arrays["weights"], arrays["bias"])


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as chances: each row adds up to 1."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _adam(value: np.ndarray, slope: np.ndarray, moments: list[np.ndarray], rate: float, step: int) -> None:
    """One step of Adam (Kingma and Ba, 2015), in place."""
    first, second = moments
    first += 0.1 * (slope - first)
    second += 0.001 * (slope * slope - second)
    value -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
