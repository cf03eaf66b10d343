"""Make the encoder that a model is fitted on: tune it, quantise it, fit what scores danger beside it, and store both."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from bot.content.load import Content
from bot.encoder.export import quantise
from bot.encoder.sentence_encoder import RememberingEncoder, weights_folder
from bot.encoder.tuned_encoder import danger_folder, stored_encoders
from bot.encoder.vector_cache import vectors_file
from bot.settings import Settings
from bot.training.background import Background
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example, follow_up_examples, safety_examples, topic_examples
from bot.training.fit_risk import fit_risk
from bot.training.fit_tells import fit_tells
from bot.training.pairs import pair_examples, safety_pairs
from bot.training.tuning import tune
from bot.understanding.calibration import calibration_file


def make_encoder(content: Content, settings: Settings) -> str:
    """Tune an encoder on all examples, and store it; its file name."""
    topics = set(content.topics)
    examples = [
        *topic_examples(content),
        *follow_up_examples(settings.data / "follow_ups.yml", topics),
        *safety_examples(settings.data / "safety" / "examples", topics),
        *pair_examples(safety_pairs(settings.data / "safety" / "examples" / "pairs")),
    ]
    settings.cache.mkdir(parents=True, exist_ok=True)
    graph = settings.cache / "tuning.onnx"
    tune(examples, weights_folder(settings.encoder), graph, Background.load(settings.data / "background.yml"))
    return store_encoder(graph, examples, settings)


def store_encoder(graph: Path, examples: list[Example], settings: Settings, config: TrainingConfig = TRAINING) -> str:
    """Quantise the encoder, name it by what is in it, and fit what scores danger beside it; its file name."""
    settings.models.mkdir(parents=True, exist_ok=True)
    quantised = settings.models / "encoder.part"
    quantise(graph, quantised, exact=tuple(f"layer_._{layer}/" for layer in range(config.exact_layers)))
    name = f"encoder-{hashlib.sha256(quantised.read_bytes()).hexdigest()[:16]}.onnx"
    if any(example.danger for example in examples):
        encoder = RememberingEncoder(weights_folder(settings.encoder), quantised, os.cpu_count() or 1)
        folder = danger_folder(settings, name)
        risk = fit_risk(examples, encoder, settings)
        risk.save(folder)
        if any(example.tells for example in examples):
            fit_tells(examples, risk.features, encoder, settings).save(folder)
    quantised.replace(settings.models / name)  # last: from now on it is the newest, and whole
    return name


def drop_old_encoders(settings: Settings, config: TrainingConfig = TRAINING) -> None:
    """Remove encoders that no model needs any more; called when a new model is there."""
    for old in stored_encoders(settings)[: -config.stored_encoders]:
        old.unlink()
        shutil.rmtree(danger_folder(settings, old.name), ignore_errors=True)
        calibration_file(settings.models, old.name).unlink(missing_ok=True)
        vectors_file(settings.cache, old.stem).unlink(missing_ok=True)
