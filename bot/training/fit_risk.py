"""Fit what scores danger beside a tuned encoder, and bring its scores to scale (Platt, 1999)."""

from __future__ import annotations

import os

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.encoder.features import Features
from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.vector_cache import cached_vectors
from bot.safety.risk_model import RiskModel
from bot.settings import Settings
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example


def fit_risk(examples: list[Example], tuned: SentenceEncoder, settings: Settings) -> RiskModel:
    """The risk model beside this tuned encoder."""
    frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), os.cpu_count() or 1)
    vectors = cached_vectors([example.text for example in examples], frozen, settings.cache)
    held_out = [example.text for example in examples if example.held_out]
    return fit_risk_model(examples, vectors, tuned.read(held_out)["danger"])


def fit_risk_model(
    examples: list[Example], vectors: np.ndarray, tuned: np.ndarray, config: TrainingConfig = TRAINING
) -> RiskModel:
    """Fit on the examples that are not held out, and bring to scale on those that are.

    Args:
        vectors: of the packaged encoder, one row an example.
        tuned: the tuned encoder's own score of each example that is held out.
    """
    held_out, danger = (np.array([getattr(one, name) for one in examples]) for name in ("held_out", "danger"))
    close = np.array([one.danger or not one.topic for one in examples])
    learned = [one.text for one in examples if not one.held_out]
    features, rows = Features.fit(learned, vectors[~held_out], config.features)
    model = LogisticRegression(C=config.risk_slack, solver="liblinear", max_iter=400)
    model.fit(rows, danger[~held_out], sample_weight=np.where(close, config.risk_close_weight, 1.0)[~held_out])
    weights, shift = model.coef_[0].astype(np.float32), float(model.intercept_[0])
    unscaled = RiskModel(features, weights, 1.0, shift)
    if danger[held_out].sum() < config.risk_least_held_out:
        return unscaled
    score = unscaled.scores([one.text for one in examples if one.held_out], vectors[held_out], tuned)
    scale = LogisticRegression(C=config.risk_scale_slack).fit(score[:, None], danger[held_out])
    factor = float(scale.coef_[0, 0])
    return RiskModel(features, weights * factor, factor, shift * factor + float(scale.intercept_[0]))
