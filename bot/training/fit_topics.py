"""Fit both classifiers of the topics on all questions, and find how much each of them counts."""

from __future__ import annotations

import os

import numpy as np

from bot.encoder.sentence_encoder import sentence_encoder, weights_folder
from bot.encoder.tuned_encoder import newest_encoder, tuned_encoder
from bot.encoder.vector_cache import cached_vectors
from bot.settings import Settings
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example
from bot.training.fit_head import fit_head
from bot.training.fit_linear import fit_linear
from bot.understanding.calibration import Calibration
from bot.understanding.ensemble import TopicEnsemble
from bot.understanding.heads import softmax


def fit_topics(examples: list[Example], settings: Settings, config: TrainingConfig = TRAINING) -> TopicEnsemble:
    """Fit on all questions; with a new encoder, weight the two classifiers on those that were held out from its tuning."""
    texts, names = [example.text for example in examples], [str(example.topic) for example in examples]
    cores = os.cpu_count() or 1
    frozen_encoder = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), cores)
    frozen = cached_vectors(texts, frozen_encoder, settings.cache)
    name = newest_encoder(settings)
    linear_only = Calibration(config.linear_only_temperature, weight=0.0, scale=1.0)
    found = Calibration.load(settings.models, name) if name else linear_only
    held_out = np.array([example.held_out for example in examples])
    temperature = found.temperature if found else 1.0
    linear, unseen = fit_linear(texts, frozen, names, None if found else held_out, temperature, config)
    if not name:
        return TopicEnsemble(linear, None, "", linear_only.weight, linear_only.scale, settings)
    tuned = cached_vectors(texts, tuned_encoder(settings, name, cores), settings.cache)
    targets = np.searchsorted(linear.topics, names)
    if found is None:
        found = Calibration(linear.scale, *calibrate(np.log(unseen + 1e-9), tuned, targets, held_out, config))
        found.save(settings.models, name)
    head = fit_head(tuned, targets, len(linear.topics), config)
    return TopicEnsemble(linear, head, name, found.weight, found.scale, settings)


def calibrate(
    linear: np.ndarray, tuned: np.ndarray, targets: np.ndarray, held_out: np.ndarray, config: TrainingConfig = TRAINING
) -> tuple[float, float]:
    """The weight and the scale under which the right topics of unseen questions are least surprising (smallest log loss).

    Args:
        linear: log probabilities that the linear classifier gave to the questions held out, before it had seen them.
        tuned: tuned vectors of all questions. targets: columns of their topics. held_out: which were held out.
    """
    head = fit_head(tuned[~held_out], targets[~held_out], linear.shape[1], config).log_probabilities(tuned[held_out])
    rows, right = np.arange(len(linear)), targets[held_out]

    def loss(weight: float, scale: float) -> float:
        return float(-np.log(softmax(scale * (linear + weight * head))[rows, right] + 1e-9).mean())

    pairs = ((weight, float(scale)) for weight in config.ensemble_weights for scale in config.ensemble_scales)
    return min(pairs, key=lambda pair: loss(*pair))
