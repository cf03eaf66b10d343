"""The tuned encoder: made by `tuning.py`, made small, kept beside the model; loaded once in a process.

Its file is named by what is in it, so that a model always finds the encoder that it was fitted on, also while a newer one is
being taken over.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.content.load import Content
from bot.settings import Settings
from bot.understanding.background import Background
from bot.understanding.encoder import SentenceEncoder, weights_folder
from bot.understanding.examples import follow_up_examples, safety_examples, topic_examples
from bot.understanding.export import make_small

MEMO = 24  # texts of one message: itself, mended, its parts
KEPT = 2  # encoders: the one in use, and the one before it


class TunedEncoder(SentenceEncoder):
    """Remembers what it read last: the safety net and the topics read the same message, and need not pay twice.

    What is remembered are numbers, found by the hash of the text; the words are not kept.
    """

    def __init__(self, weights: Path, graph: Path, threads: int = 1) -> None:
        super().__init__(weights, graph, threads)
        self._last: dict[int, dict[str, np.ndarray]] = {}

    def read(self, texts: list[str], progress: bool = False) -> dict[str, np.ndarray]:
        """As the encoder reads, but a text of the last message is not read again."""
        if len(texts) > MEMO or not texts:
            return super().read(texts, progress)
        keys = [hash(text) for text in texts]
        missing = {key: text for key, text in zip(keys, texts) if key not in self._last}
        if missing:
            found = super().read(list(missing.values()))
            fresh = {key: {name: rows[number] for name, rows in found.items()} for number, key in enumerate(missing)}
            self._last = {key: self._last[key] for key in keys if key in self._last} | fresh
        return {name: np.stack([self._last[key][name] for key in keys]) for name in self._last[keys[0]]}


def newest_encoder(settings: Settings) -> str:
    """The file name of the encoder tuned last; empty if none has been."""
    files = sorted(settings.models.glob("encoder-*.onnx"), key=lambda path: path.stat().st_mtime)
    return files[-1].name if files else ""


@lru_cache(maxsize=2)
def _loaded(weights: str, graph: str, threads: int) -> TunedEncoder:
    return TunedEncoder(Path(weights), Path(graph), threads)


def tuned_encoder(settings: Settings, name: str, threads: int = 1) -> TunedEncoder:
    """The tuned encoder of this file name."""
    return _loaded(str(weights_folder(settings.encoder)), str(settings.models / name), threads)


def make_encoder(content: Content, settings: Settings) -> str:
    """Tune an encoder on all examples, and keep it; its file name."""
    from bot.understanding.tuning import tune

    topics = set(content.topics)
    examples = [
        *topic_examples(content),
        *follow_up_examples(settings.data / "follow_ups.yml", topics),
        *safety_examples(settings.data / "safety" / "examples", topics),
    ]
    settings.cache.mkdir(parents=True, exist_ok=True)
    graph = settings.cache / "tuning.onnx"
    tune(examples, weights_folder(settings.encoder), graph, Background.load(settings.data / "background.yml"))
    return keep(graph, settings)


def keep(graph: Path, settings: Settings) -> str:
    """Make the encoder small and name it by what is in it."""
    settings.models.mkdir(parents=True, exist_ok=True)
    small = settings.models / "encoder.part"
    make_small(graph, small)
    name = f"encoder-{hashlib.sha256(small.read_bytes()).hexdigest()[:16]}.onnx"
    small.replace(settings.models / name)
    return name


def drop_old(settings: Settings) -> None:
    """Remove encoders that no model needs any more; called when a new model is there."""
    for old in sorted(settings.models.glob("encoder-*.onnx"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
        old.unlink()
