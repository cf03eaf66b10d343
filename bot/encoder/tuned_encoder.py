"""The tuned encoder: made by `tuning.py`, made small, kept beside the model; loaded once in a process.

Its file is named by what is in it, so that a model always finds the encoder that it was fitted on, also while a newer one is
being taken over.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from functools import lru_cache
from pathlib import Path

from bot.content.load import Content
from bot.encoder.export import make_small
from bot.encoder.sentence_encoder import RememberingEncoder, SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.vector_cache import cached_vectors, vectors_file
from bot.safety.risk_model import DangerReader
from bot.settings import Settings
from bot.training.background import Background
from bot.training.examples import Example, follow_up_examples, safety_examples, topic_examples
from bot.understanding.calibration import weighed_file

KEPT = 2  # encoders: the one in use, and the one before it
# Lowest layers that keep their long numbers: what is rounded there grows on its way up. With all layers in 8 bits a vector was
# three times as far from the true one, and the tuned reader alone wrong once more in a hundred questions. The linear reader,
# which takes only the broad directions of the packaged encoder, gained nothing from it.
EXACT = tuple(f"layer_._{layer}/" for layer in range(3))


def newest_encoder(settings: Settings) -> str:
    """The file name of the encoder tuned last; empty if none has been."""
    files = sorted(settings.models.glob("encoder-*.onnx"), key=lambda path: path.stat().st_mtime)
    return files[-1].name if files else ""


@lru_cache(maxsize=2)
def _loaded(weights: str, graph: str, threads: int) -> RememberingEncoder:
    return RememberingEncoder(Path(weights), Path(graph), threads)


def tuned_encoder(settings: Settings, name: str, threads: int = 1) -> RememberingEncoder:
    """The tuned encoder of this file name."""
    return _loaded(str(weights_folder(settings.encoder)), str(settings.models / name), threads)


def make_encoder(content: Content, settings: Settings) -> str:
    """Tune an encoder on all examples, and keep it; its file name."""
    from bot.training.tuning import tune

    topics = set(content.topics)
    examples = [
        *topic_examples(content),
        *follow_up_examples(settings.data / "follow_ups.yml", topics),
        *safety_examples(settings.data / "safety" / "examples", topics),
    ]
    settings.cache.mkdir(parents=True, exist_ok=True)
    graph = settings.cache / "tuning.onnx"
    tune(examples, weights_folder(settings.encoder), graph, Background.load(settings.data / "background.yml"))
    return keep(graph, examples, settings)


def keep(graph: Path, examples: list[Example], settings: Settings) -> str:
    """Make the encoder small, name it by what is in it, and fit what reads danger beside it; its file name."""
    settings.models.mkdir(parents=True, exist_ok=True)
    small = settings.models / "encoder.part"
    make_small(graph, small, exact=EXACT)
    name = f"encoder-{hashlib.sha256(small.read_bytes()).hexdigest()[:16]}.onnx"
    if any(example.danger for example in examples):
        fit_danger(examples, RememberingEncoder(weights_folder(settings.encoder), small, os.cpu_count() or 1), settings).save(
            danger_folder(settings, name)
        )
    small.replace(settings.models / name)  # last: from now on it is the newest, and whole
    return name


def fit_danger(examples: list[Example], tuned: SentenceEncoder, settings: Settings) -> DangerReader:
    """What reads danger beside this tuned encoder."""
    frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), os.cpu_count() or 1)
    texts = [example.text for example in examples]
    vectors = cached_vectors(texts, frozen, settings.cache)
    held = [example.text for example in examples if example.held_out]
    return DangerReader.fit(examples, vectors, tuned.read(held)["danger"])


def danger_folder(settings: Settings, name: str) -> Path:
    """Where what reads danger beside the encoder of this file name is kept."""
    return settings.models / Path(name).stem.replace("encoder", "danger")


def drop_old(settings: Settings) -> None:
    """Remove encoders that no model needs any more; called when a new model is there."""
    for old in sorted(settings.models.glob("encoder-*.onnx"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        old.unlink()
        shutil.rmtree(danger_folder(settings, old.name), ignore_errors=True)
        weighed_file(settings.models, old.name).unlink(missing_ok=True)
        vectors_file(settings.cache, old.stem).unlink(missing_ok=True)
