"""The topic head on the tuned vectors: one softmax layer, fitted in seconds (`bot/training/fit_head.py`)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

VECTOR_SCALE = 10.0  # vectors have length 1: without this the softmax could never be sure


class TunedTopics:
    """Scores every topic for a tuned vector."""

    def __init__(self, weights: np.ndarray, bias: np.ndarray) -> None:
        self.weights, self.bias = weights, bias

    def log_probabilities(self, vectors: np.ndarray) -> np.ndarray:
        """Natural logarithm of the probability of each topic, one row a vector."""
        return np.asarray(np.log(softmax(VECTOR_SCALE * vectors @ self.weights + self.bias) + 1e-9))

    def save(self, folder: Path) -> None:
        """Write the arrays into the folder."""
        save_file({"weights": self.weights, "bias": self.bias}, folder / "tuned.safetensors")

    @classmethod
    def load(cls, folder: Path) -> TunedTopics:
        """Read what `save` wrote."""
        arrays = load_file(folder / "tuned.safetensors")
        return cls(arrays["weights"], arrays["bias"])


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as probabilities: each row adds up to 1."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
