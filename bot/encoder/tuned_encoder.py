"""The tuned encoder: made by `bot/training/fit_encoder.py`, stored beside the model, loaded once in a process.

Its file is named by what is in it, so that a model always finds the encoder that it was fitted on, also while a newer one is
being taken over.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from bot.encoder.sentence_encoder import RememberingEncoder, weights_folder
from bot.settings import Settings


def stored_encoders(settings: Settings) -> list[Path]:
    """The files of all tuned encoders, the one tuned last at the end."""
    return sorted(settings.models.glob("encoder-*.onnx"), key=lambda path: path.stat().st_mtime)


def newest_encoder(settings: Settings) -> str:
    """The file name of the encoder tuned last; empty if none has been."""
    files = stored_encoders(settings)
    return files[-1].name if files else ""


@lru_cache(maxsize=2)
def _loaded(weights: str, graph: str, threads: int) -> RememberingEncoder:
    return RememberingEncoder(Path(weights), Path(graph), threads)


def tuned_encoder(settings: Settings, name: str, threads: int = 1) -> RememberingEncoder:
    """The tuned encoder of this file name."""
    return _loaded(str(weights_folder(settings.encoder)), str(settings.models / name), threads)


def danger_folder(settings: Settings, name: str) -> Path:
    """Where what scores danger beside the encoder of this file name is stored."""
    return settings.models / Path(name).stem.replace("encoder", "danger")
