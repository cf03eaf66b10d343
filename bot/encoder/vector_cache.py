"""Vectors of training questions, stored between trainings so that training again takes seconds.

Only training questions are, by the hash of their text. Messages that people type never come here.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from bot.encoder.sentence_encoder import SentenceEncoder


def vectors_file(folder: Path, encoder: str) -> Path:
    """Where the vectors of the encoder of this name are stored."""
    return folder / f"vectors-{encoder}.safetensors"


def cached_vectors(texts: list[str], encoder: SentenceEncoder, folder: Path) -> np.ndarray:
    """The vectors of the texts, computing only those that the encoder's file in the folder lacks."""
    file = vectors_file(folder, encoder.name)
    stored = load_file(file) if file.exists() else {}
    keys = [hashlib.sha256(text.encode()).hexdigest()[:32] for text in texts]
    missing = {key: text for key, text in zip(keys, texts) if key not in stored}
    if missing:
        rows = encoder.vectors(list(missing.values()), progress=True)
        stored |= dict(zip(missing, rows))
        file.parent.mkdir(parents=True, exist_ok=True)
        if len(stored) > 2 * len(keys):  # most are of questions that are no more
            stored = {key: stored[key] for key in dict.fromkeys(keys)}
        save_file(stored, file)
    return np.stack([stored[key] for key in keys])
