"""What a message of danger tells: which harm, who speaks, who is hurt, whether it is now. `bot/training/fit_tells.py` fits it.

As for danger itself, two classifiers are asked together: a linear one, and the tuned encoder's own heads.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Optional

import numpy as np
import scipy.sparse as sparse
from safetensors.numpy import load_file, save_file
from scipy.special import log_softmax, softmax

FILE, WORDS = "tells.safetensors", "tells.json"  # beside the risk model's
Shares = dict[str, dict[str, float]]  # thing -> word -> how likely it is, from 0 to 1


class TellsModel:
    """Says how likely each word is.

    Args:
        words: for each thing (`harm_type`, ...) the words there are, in the order of the columns.
        weights, shift: of the linear classifier; a column a word, the things beside each other.
        mix: how much the linear classifier counts, and the encoder's heads.
    """

    def __init__(self, words: dict[str, list[str]], weights: np.ndarray, shift: np.ndarray, mix: tuple[float, float]) -> None:
        self._words, self._weights, self._shift, self._mix = words, weights, shift, mix

    def shares(self, rows: sparse.csr_matrix, tuned: np.ndarray) -> list[Shares]:
        """One for each text.

        Args:
            rows: the texts' features. tuned: the encoder's output `tells`, one row a text.
        """
        linear = rows @ self._weights + self._shift
        found: list[Shares] = [{} for _ in range(len(linear))]
        start = 0
        for thing, words in self._words.items():
            part = slice(start, start + len(words))
            start = part.stop
            likely = softmax(mixed(linear[:, part], tuned[:, part], self._mix), 1)
            for one, row in zip(found, likely):
                one[thing] = {word: float(share) for word, share in zip(words, row)}
        return found

    def save(self, folder: Path) -> None:
        """Write arrays and words into the folder, which is there."""
        arrays = {"weights": self._weights.astype(np.float16), "shift": self._shift, "mix": np.array(self._mix, np.float32)}
        save_file({name: np.ascontiguousarray(values) for name, values in arrays.items()}, folder / FILE)
        (folder / WORDS).write_text(json.dumps(self._words))

    @classmethod
    def load_if_there(cls, folder: Path) -> Optional[TellsModel]:
        """Read what `save` wrote; None where nothing was."""
        if not (folder / FILE).exists():
            return None
        arrays = load_file(folder / FILE)
        linear, heads = map(float, arrays["mix"])
        words = json.loads((folder / WORDS).read_text())
        return cls(words, arrays["weights"].astype(np.float32), arrays["shift"], (linear, heads))


def mixed(linear: np.ndarray, tuned: np.ndarray, mix: tuple[float, float]) -> np.ndarray:
    """The scores of both, weighed: one row a text, a column a word of one thing."""
    return np.asarray(mix[0] * log_softmax(linear, 1) + mix[1] * log_softmax(tuned, 1))
