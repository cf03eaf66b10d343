"""What a linear classifier sees of a message: the sentence vector, and its words and letters.

Kept as plain arrays (safetensors) and word lists (JSON), so that loading a model never runs code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse
from safetensors.numpy import load_file, save_file
from sklearn.feature_extraction.text import TfidfVectorizer

WORDS: dict[str, Any] = {"ngram_range": (1, 2), "sublinear_tf": True, "min_df": 2, "strip_accents": "unicode"}
LETTERS: dict[str, Any] = {  # across words too: many people type without spaces, or with too many
    "analyzer": "char", "ngram_range": (2, 5), "sublinear_tf": True, "min_df": 5, "strip_accents": "unicode",
}  # fmt: skip


@dataclass(frozen=True)
class FeatureConfig:
    """How much a linear classifier sees of what. A model is read with the numbers it was fitted with: change them, and train."""

    # Of the sentence vector: those in which questions differ most. All 384 hid the letters and cost twice the time.
    directions: int = 64
    # Of letters and words against the vector: best of 0.7, 1, 1.4, 2, 3 beside the tuned classifier, on questions held out.
    ngram_weight: float = 2.0


FEATURES = FeatureConfig()


class Features:
    """Texts and their vectors as rows of numbers."""

    def __init__(self, ngrams: list[TfidfVectorizer], directions: np.ndarray, config: FeatureConfig = FEATURES) -> None:
        self._ngrams, self._directions, self._config = ngrams, directions, config

    @classmethod
    def fit(cls, texts: list[str], vectors: np.ndarray, config: FeatureConfig = FEATURES) -> tuple[Features, sparse.csr_matrix]:
        """Learn which words and letters there are, and in which directions the vectors differ most; the features, and those of
        the texts themselves."""
        _, directions = np.linalg.eigh(vectors.T @ vectors)  # the widest last
        widest = directions[:, -config.directions :].astype(np.float32)
        made = cls([TfidfVectorizer(**WORDS), TfidfVectorizer(**LETTERS)], widest, config)
        return made, made._rows(vectors, [ngram.fit_transform(texts) for ngram in made._ngrams])

    def of(self, texts: list[str], vectors: np.ndarray) -> sparse.csr_matrix:
        """One row a text (float32)."""
        return self._rows(vectors, [ngram.transform(texts) for ngram in self._ngrams])

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder."""
        arrays = {f"idf{number}": ngram.idf_.astype(np.float32) for number, ngram in enumerate(self._ngrams)}
        arrays["directions"] = np.ascontiguousarray(self._directions)
        save_file(arrays, folder / "features.safetensors")
        lists = [{piece: int(column) for piece, column in ngram.vocabulary_.items()} for ngram in self._ngrams]
        (folder / "features.json").write_text(json.dumps(lists))

    @classmethod
    def load(cls, folder: Path) -> Features:
        """Read what `save` wrote."""
        arrays, ngrams = load_file(folder / "features.safetensors"), []
        for number, (options, pieces) in enumerate(zip((WORDS, LETTERS), json.loads((folder / "features.json").read_text()))):
            ngram = TfidfVectorizer(**options, vocabulary=pieces)
            ngram.idf_ = arrays[f"idf{number}"].astype(np.float64)
            ngrams.append(ngram)
        return cls(ngrams, arrays["directions"])

    def _rows(self, vectors: np.ndarray, pieces: list[sparse.csr_matrix]) -> sparse.csr_matrix:
        weighted = (piece * self._config.ngram_weight for piece in pieces)
        together = sparse.hstack([sparse.csr_matrix(vectors @ self._directions), *weighted])
        return together.tocsr().astype(np.float32)  # as the weights are: else they are copied at every message
