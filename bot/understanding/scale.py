"""Brings scores to scale: after it, 0 is as likely as not, and 3 is nineteen in twenty, whichever model gave them."""

from __future__ import annotations

import numpy as np
from sklearn.linear_model import LogisticRegression

LEAST = 50  # examples of what is to be found; from fewer, a scale would be a guess


def log_odds(scores: np.ndarray, found: np.ndarray) -> tuple[float, float]:
    """Factor and shift that make scores log odds (Platt, 1999).

    Args:
        scores: one number an example that the model has not seen; higher where it is likelier.
        found: for each example, whether it is so.
    """
    model = LogisticRegression(C=100.0).fit(scores[:, None], found)
    return float(model.coef_[0, 0]), float(model.intercept_[0])
