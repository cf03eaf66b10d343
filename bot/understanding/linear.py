"""A linear classifier over the sentence vector and the letters and words of the message.

Fitted with scikit-learn; kept as plain arrays (safetensors) and word lists (JSON), so that loading a model never runs code.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse
from safetensors.numpy import load_file, save_file
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.understanding.heads import softmax

VECTOR_WEIGHT = 2.0  # how much the sentence vector counts against the letters: best of 2, 3, 4 on training folds
NGRAM_WEIGHT = 0.7
SLACK = 0.5  # LinearSVC's C
LEAST_SCORE = -2.0  # of a topic that the questions seen did not have


def _letters() -> dict[str, Any]:
    return {"analyzer": "char_wb", "ngram_range": (2, 5), "sublinear_tf": True, "min_df": 3, "strip_accents": "unicode"}


def _words() -> dict[str, Any]:
    return {"ngram_range": (1, 2), "sublinear_tf": True, "min_df": 2, "strip_accents": "unicode"}


class LinearTopics:
    """Scores every topic for a message: one linear separator a topic, and a temperature that makes scores chances."""

    def __init__(
        self, topics: list[str], weights: np.ndarray, bias: np.ndarray, ngrams: list[TfidfVectorizer], scale: float
    ) -> None:
        self.topics = topics
        self._weights, self._bias, self._ngrams, self._scale = weights, bias, ngrams, scale
        self._columns = np.ascontiguousarray(weights.T)  # turned once: turning it at each message takes 4 ms

    @classmethod
    def fit(cls, texts: list[str], vectors: np.ndarray, labels: list[str], kept: np.ndarray) -> tuple[LinearTopics, np.ndarray]:
        """Fit on the questions, and set the temperature on those kept back.

        Args:
            kept: for each question, whether it is kept back.

        Returns:
            the model, fitted on all; and the chances that it gave to those kept back before it had seen them.
        """
        ngrams = [TfidfVectorizer(**_words()), TfidfVectorizer(**_letters())]
        features, names = _beside(vectors, [ngram.fit_transform(texts) for ngram in ngrams]), np.array(labels)
        topics = np.unique(names)
        with ThreadPoolExecutor() as two:  # at once: each fit takes one core, and half of a short training
            rows = (~kept, np.ones(len(names), bool))
            first, final = two.map(lambda taken: LinearSVC(C=SLACK).fit(features[taken], names[taken]), rows)
        scores = np.full((int(kept.sum()), len(topics)), LEAST_SCORE, np.float32)
        scores[:, np.searchsorted(topics, first.classes_)] = first.decision_function(features[kept])
        scale = _best_scale(scores, np.searchsorted(topics, names[kept]))
        weights, bias = final.coef_.astype(np.float32), final.intercept_.astype(np.float32)
        return cls([str(name) for name in topics], weights, bias, ngrams, scale), softmax(scores * scale)

    def chances(self, texts: list[str], vectors: np.ndarray) -> np.ndarray:
        """One row a text, one column a topic; each row adds up to 1."""
        scores = _features(texts, vectors, self._ngrams) @ self._columns + self._bias
        return softmax(scores * self._scale)

    def save(self, folder: Path) -> None:
        """Write arrays and word lists into the folder."""
        arrays = {"weights": self._weights, "bias": self._bias, "scale": np.array([self._scale], np.float32)}
        arrays |= {f"idf{number}": ngram.idf_.astype(np.float32) for number, ngram in enumerate(self._ngrams)}
        save_file(arrays, folder / "topics.safetensors")
        lists = [{piece: int(column) for piece, column in ngram.vocabulary_.items()} for ngram in self._ngrams]
        (folder / "topics.json").write_text(json.dumps({"topics": self.topics, "ngrams": lists}))

    @classmethod
    def load(cls, folder: Path) -> LinearTopics:
        """Read what `save` wrote."""
        arrays = load_file(folder / "topics.safetensors")
        kept = json.loads((folder / "topics.json").read_text())
        ngrams = []
        for number, (options, vocabulary) in enumerate(zip((_words(), _letters()), kept["ngrams"])):
            ngram = TfidfVectorizer(**options, vocabulary=vocabulary)
            ngram.idf_ = arrays[f"idf{number}"].astype(np.float64)
            ngrams.append(ngram)
        return cls(kept["topics"], arrays["weights"], arrays["bias"], ngrams, float(arrays["scale"][0]))


def _features(texts: list[str], vectors: np.ndarray, ngrams: list[TfidfVectorizer]) -> sparse.csr_matrix:
    return _beside(vectors, [ngram.transform(texts) for ngram in ngrams])


def _beside(vectors: np.ndarray, pieces: list[sparse.csr_matrix]) -> sparse.csr_matrix:
    together = sparse.hstack([sparse.csr_matrix(vectors * VECTOR_WEIGHT), *(piece * NGRAM_WEIGHT for piece in pieces)])
    return together.tocsr().astype(np.float32)  # as the weights are: else they are copied at every message


def _best_scale(scores: np.ndarray, right: np.ndarray) -> float:
    """The temperature under which the right topics are least surprising (smallest log loss)."""
    rows = np.arange(len(right))
    losses = {scale: -np.log(softmax(scores * scale)[rows, right] + 1e-9).mean() for scale in np.arange(1, 12, 0.5)}
    return float(min(losses, key=lambda scale: losses[scale]))
