"""A linear classifier over the sentence vector and the letters and words of a message (fitted by `training/fit_linear.py`)."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from bot.encoder.features import Features
from bot.understanding.heads import softmax

STORED_AS = np.float16  # the weights: half the file, and half the time to pack it


class LinearTopics:
    """Scores every topic for a message: one linear separator a topic, and a temperature that makes scores probabilities."""

    def __init__(self, topics: list[str], weights: np.ndarray, bias: np.ndarray, features: Features, scale: float) -> None:
        self.topics = topics
        self.scale = scale  # the temperature
        self._bias, self._features = bias, features
        self._columns = np.ascontiguousarray(weights.T, np.float32)  # turned once: turning it at each message takes 4 ms

    def probabilities(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """One row a text, one column a topic; each row adds up to 1."""
        scores = self._features.of(texts, vectors) @ self._columns + self._bias
        return softmax(scores * self.scale)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder."""
        self._features.save(folder)
        arrays = {
            "weights": np.ascontiguousarray(self._columns.T, STORED_AS),
            "bias": self._bias,
            "scale": np.array([self.scale], np.float32),
        }
        save_file(arrays, folder / "topics.safetensors")
        (folder / "topics.json").write_text(json.dumps(self.topics))

    @classmethod
    def load(cls, folder: Path) -> LinearTopics:
        """Read what `save` wrote."""
        arrays, topics = load_file(folder / "topics.safetensors"), json.loads((folder / "topics.json").read_text())
        return cls(topics, arrays["weights"], arrays["bias"], Features.load(folder), float(arrays["scale"][0]))
