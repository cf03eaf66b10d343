"""Fit what says what a message of danger tells, beside a tuned encoder, on the pairs (data/safety/examples/pairs/)."""

from __future__ import annotations

import os
from itertools import product

import numpy as np
import scipy.sparse as sparse
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression

from bot.encoder.features import Features
from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.vector_cache import cached_vectors
from bot.safety.tells_model import TellsModel, mixed
from bot.settings import Settings
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example
from bot.training.told import told_targets, told_words


def fit_tells(examples: list[Example], features: Features, tuned: SentenceEncoder, settings: Settings) -> TellsModel:
    """The model beside this tuned encoder, which sees the features that the risk model sees."""
    told = [example for example in examples if example.tells]
    texts = [example.text for example in told]
    frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), os.cpu_count() or 1)
    return fit_tells_model(told, features.of(texts, cached_vectors(texts, frozen, settings.cache)), tuned.read(texts)["tells"])


def fit_tells_model(
    examples: list[Example], rows: sparse.csr_matrix, tuned: np.ndarray, config: TrainingConfig = TRAINING
) -> TellsModel:
    """Fit on the examples that are not held out; how much each of the two classifiers counts is decided on those that are.

    Args:
        examples: each with what it tells. rows: their features. tuned: the encoder's output `tells` of each.
    """
    words, targets = told_words(examples), told_targets(examples)
    held_out = np.array([example.held_out for example in examples])
    parts = [_linear(rows[~held_out], targets[~held_out, thing], len(words[name]), config) for thing, name in enumerate(words)]
    weights = np.hstack([weight for weight, _ in parts]).astype(np.float32)
    shift = np.hstack([shifted for _, shifted in parts]).astype(np.float32)
    linear = rows[held_out] @ weights + shift
    mix = _best_mix(linear, tuned[held_out], targets[held_out], [len(part) for part in words.values()], config)
    return TellsModel(words, weights, shift, mix)


def _linear(rows: sparse.csr_matrix, target: np.ndarray, words: int, config: TrainingConfig) -> tuple[np.ndarray, np.ndarray]:
    """Weights and shift of one thing: a column a word; a word of which every example is held out has none."""
    weights, shift = np.zeros((rows.shape[1], words)), np.full(words, config.tells_unknown_score)
    model = LogisticRegression(C=config.tells_slack, max_iter=300, class_weight="balanced").fit(rows, target)
    if len(model.classes_) == 2:  # of two words only the second has a score
        weights[:, model.classes_[1]], shift[model.classes_] = model.coef_[0], [0.0, model.intercept_[0]]
    else:
        weights[:, model.classes_], shift[model.classes_] = model.coef_.T, model.intercept_
    return weights, shift


def _best_mix(
    linear: np.ndarray, tuned: np.ndarray, targets: np.ndarray, words: list[int], config: TrainingConfig
) -> tuple[float, float]:
    """The weights of both classifiers under which the held-out words are the least surprising."""
    edges = np.cumsum([0, *words])

    def surprise(mix: tuple[float, float]) -> float:
        parts = [mixed(linear[:, a:b], tuned[:, a:b], mix) for a, b in zip(edges, edges[1:])]
        return float(sum(-log_softmax(part, 1)[np.arange(len(part)), targets[:, at]].mean() for at, part in enumerate(parts)))

    return min(product(config.tells_mix, config.tells_mix), key=surprise)
