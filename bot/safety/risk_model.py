"""How much a text sounds like danger: two readers of one text, asked together, as for the topics.

The tuned encoder has a score of its own; a linear reader goes by the sentence vector, the letters and the words. Each is wrong in
its own way. Their sum is brought to scale on examples that neither has seen: 0 is as likely danger as not, 3 is nineteen in
twenty, whichever tuning gave it, so that the thresholds (data/safety/learned.yml) keep their meaning from training to training.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file
from sklearn.linear_model import LogisticRegression

from bot.encoder.features import Features
from bot.training.examples import Example

SLACK = 1.0  # LogisticRegression's C
CLOSE = 4.0  # how much an example of danger, or of what only sounds like it, counts against an ordinary question
LEAST = 50  # examples of danger held out; from fewer, a scale would be a guess


class DangerReader:
    """Scores texts of which both encoders' readings are given."""

    def __init__(self, features: Features, weights: np.ndarray, factor: float, shift: float) -> None:
        self._features, self._weights, self._factor, self._shift = features, weights, factor, shift

    @classmethod
    def fit(cls, examples: list[Example], vectors: np.ndarray, tuned: np.ndarray) -> DangerReader:
        """Fit on the examples that are not held out, and bring to scale on those that are (Platt, 1999).

        Args:
            vectors: of the packaged encoder, one row an example.
            tuned: the tuned encoder's own score of each example that is held out.
        """
        held, danger = (np.array([getattr(one, name) for one in examples]) for name in ("held_out", "danger"))
        close = np.array([one.danger or not one.topic for one in examples])
        learned = [one.text for one in examples if not one.held_out]
        features, rows = Features.fit(learned, vectors[~held])
        model = LogisticRegression(C=SLACK, solver="liblinear", max_iter=400)
        model.fit(rows, danger[~held], sample_weight=np.where(close, CLOSE, 1.0)[~held])
        weights = model.coef_[0].astype(np.float32)
        first = cls(features, weights, 1.0, float(model.intercept_[0]))
        if danger[held].sum() < LEAST:
            return first
        score = first.scores([one.text for one in examples if one.held_out], vectors[held], tuned)
        scale = LogisticRegression(C=100.0).fit(score[:, None], danger[held])
        factor, shift = float(scale.coef_[0, 0]), float(scale.intercept_[0])
        return cls(features, weights * factor, factor, first._shift * factor + shift)

    def scores(self, texts: list[str], vectors: np.ndarray, tuned: np.ndarray) -> np.ndarray:
        """Log odds that somebody is in danger, one a text."""
        return np.asarray(self._factor * tuned + self._features.of(texts, vectors) @ self._weights + self._shift)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder, which is made."""
        folder.mkdir(parents=True, exist_ok=True)
        self._features.save(folder)
        save_file({"weights": self._weights, "scale": np.array([self._factor, self._shift])}, folder / "danger.safetensors")

    @classmethod
    def load(cls, folder: Path) -> DangerReader:
        """Read what `save` wrote."""
        arrays = load_file(folder / "danger.safetensors")
        return cls(Features.load(folder), arrays["weights"], *map(float, arrays["scale"]))
