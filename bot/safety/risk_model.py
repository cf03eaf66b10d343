"""How much a text sounds like danger: two classifiers, asked together, as for the topics. `bot/training/fit_risk.py` fits it.

The tuned encoder has a score of its own; a linear classifier goes by the sentence vector, the letters and the words. Each is
wrong in its own way. Their sum is brought to scale on examples that neither has seen: 0 is as likely danger as not, 3 is
nineteen in twenty, whichever tuning gave it, so that the thresholds (data/safety/learned.yml) keep their meaning from training
to training.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from bot.encoder.features import Features


class RiskModel:
    """Scores texts of which both encoders' readings are given."""

    def __init__(self, features: Features, weights: np.ndarray, factor: float, shift: float) -> None:
        self.features = features
        self._weights, self._factor, self._shift = weights, factor, shift

    def scores(self, texts: list[str], vectors: np.ndarray, tuned: np.ndarray) -> np.ndarray:
        """Log odds that somebody is in danger, one a text."""
        return np.asarray(self._factor * tuned + self.features.of(texts, vectors) @ self._weights + self._shift)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self.features.save(folder)
        save_file({"weights": self._weights, "scale": np.array([self._factor, self._shift])}, folder / "danger.safetensors")

    @classmethod
    def load(cls, folder: Path) -> RiskModel:
        """Read what `save` wrote."""
        arrays = load_file(folder / "danger.safetensors")
        return cls(Features.load(folder), arrays["weights"], *map(float, arrays["scale"]))
