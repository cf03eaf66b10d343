"""What a linear reader sees: a few directions of the vector, and letters and words that outlast missing spaces."""

from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sparse

from bot.encoder.features import FEATURES, Features

TEXTS = [
    "who sees my file",
    "who can see my file",
    "how long is my file kept",
    "how long do you keep my file",
    "who keeps my file",
] * 40
LENGTH = 80


def vectors(texts: list[str]) -> np.ndarray:
    rows = np.random.default_rng(5).normal(0, 1, (len(texts), LENGTH)).astype(np.float32)
    rows[:, -10:] *= 0.001  # directions in which texts hardly differ
    return rows


@pytest.fixture(scope="module")
def fitted() -> tuple[Features, sparse.csr_matrix]:
    return Features.fit(TEXTS, vectors(TEXTS))


def test_the_texts_it_learned_from_look_the_same_later(fitted: tuple[Features, sparse.csr_matrix]) -> None:
    features, rows = fitted
    again = features.of(TEXTS, vectors(TEXTS))
    assert again.dtype == np.float32
    np.testing.assert_allclose(again.toarray(), rows.toarray(), atol=1e-5)


def test_only_directions_in_which_texts_differ_are_kept(fitted: tuple[Features, sparse.csr_matrix]) -> None:
    features, _ = fitted
    dull = np.zeros((1, LENGTH), np.float32)
    dull[0, -1] = 1.0
    assert np.abs(features.of([""], dull).toarray()[0, : FEATURES.directions]).max() < 0.01
    bright = np.zeros((1, LENGTH), np.float32)
    bright[0, 0] = 1.0
    assert np.linalg.norm(features.of([""], bright).toarray()[0, : FEATURES.directions]) > 0.5


def test_words_run_together_share_letters_with_words_apart(fitted: tuple[Features, sparse.csr_matrix]) -> None:
    features, _ = fitted
    nothing = np.zeros((3, LENGTH), np.float32)
    apart, together, other = features.of(["who sees my file", "whoseesmyfile", "xxxx"], nothing).toarray()
    assert apart @ together > 0.2 * FEATURES.ngram_weight**2
    assert not other.any()


def test_saved_and_loaded_it_sees_the_same(fitted: tuple[Features, sparse.csr_matrix], tmp_path: Path) -> None:
    features, rows = fitted
    features.save(tmp_path)
    again = Features.load(tmp_path).of(TEXTS, vectors(TEXTS))
    np.testing.assert_allclose(again.toarray(), rows.toarray(), atol=1e-5)
