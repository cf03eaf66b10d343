"""Training questions are encoded once, and the file that keeps their vectors holds none of their words."""

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from bot.understanding.vector_cache import cached_vectors


class CountingEncoder:
    """Gives a vector that depends on the text alone, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def vectors(self, texts: list[str], progress: bool = False) -> np.ndarray:
        self.asked += texts
        return np.array([[len(text), sum(map(ord, text))] for text in texts], np.float32)


def test_each_text_is_encoded_once_and_rows_keep_their_order(tmp_path: Path) -> None:
    encoder, file = CountingEncoder(), tmp_path / "new" / "vectors.safetensors"
    first = cached_vectors(["one", "two", "one"], encoder, file)
    assert encoder.asked == ["one", "two"]
    again = cached_vectors(["three", "one", "two"], encoder, file)
    assert encoder.asked == ["one", "two", "three"]
    np.testing.assert_array_equal(again[1:], first[:2])
    np.testing.assert_array_equal(again[0], CountingEncoder().vectors(["three"])[0])


def test_nothing_is_encoded_when_all_is_known(tmp_path: Path) -> None:
    encoder, file = CountingEncoder(), tmp_path / "vectors.safetensors"
    cached_vectors(["one"], encoder, file)
    encoder.asked.clear()
    cached_vectors(["one"], encoder, file)
    assert encoder.asked == []


def test_texts_of_others_are_kept_until_most_are_of_no_use(tmp_path: Path) -> None:
    """The topics and the safety net share one file; it does not grow for ever."""
    encoder, file = CountingEncoder(), tmp_path / "vectors.safetensors"
    cached_vectors(["one", "two"], encoder, file)
    cached_vectors(["two", "three"], encoder, file)
    assert len(load_file(file)) == 3
    cached_vectors(["four"], encoder, file)
    assert len(load_file(file)) == 1


def test_the_file_holds_no_text(tmp_path: Path) -> None:
    file = tmp_path / "vectors.safetensors"
    cached_vectors(["who sees my file"], CountingEncoder(), file)
    assert b"who" not in file.read_bytes()
