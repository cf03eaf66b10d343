"""Training questions are encoded once, and the file that keeps their vectors holds none of their words."""

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from bot.encoder.vector_cache import cached_vectors


class CountingEncoder:
    """Gives a vector that depends on the text alone, and remembers what it was asked."""

    def __init__(self, name: str = "encoder") -> None:
        self.name = name
        self.asked: list[str] = []

    def vectors(self, texts: list[str], progress: bool = False) -> np.ndarray:
        self.asked += texts
        return np.array([[len(text), sum(map(ord, text))] for text in texts], np.float32)


def test_each_text_is_encoded_once_and_rows_keep_their_order(tmp_path: Path) -> None:
    encoder, folder = CountingEncoder(), tmp_path / "new"
    first = cached_vectors(["one", "two", "one"], encoder, folder)
    assert encoder.asked == ["one", "two"]
    again = cached_vectors(["three", "one", "two"], encoder, folder)
    assert encoder.asked == ["one", "two", "three"]
    np.testing.assert_array_equal(again[1:], first[:2])
    np.testing.assert_array_equal(again[0], CountingEncoder().vectors(["three"])[0])


def test_nothing_is_encoded_when_all_is_known(tmp_path: Path) -> None:
    encoder = CountingEncoder()
    cached_vectors(["one"], encoder, tmp_path)
    encoder.asked.clear()
    cached_vectors(["one"], encoder, tmp_path)
    assert encoder.asked == []


def test_texts_of_others_are_kept_until_most_are_of_no_use(tmp_path: Path) -> None:
    """The topics and the risk classifier share one file; it does not grow for ever."""
    encoder, folder, file = CountingEncoder(), tmp_path, tmp_path / "vectors-encoder.safetensors"
    cached_vectors(["one", "two"], encoder, folder)
    cached_vectors(["two", "three"], encoder, folder)
    assert len(load_file(file)) == 3
    cached_vectors(["four"], encoder, folder)
    assert len(load_file(file)) == 1


def test_the_file_holds_no_text(tmp_path: Path) -> None:
    cached_vectors(["who sees my file"], CountingEncoder(), tmp_path)
    (file,) = tmp_path.iterdir()
    assert b"who" not in file.read_bytes()


def test_an_encoder_never_gets_the_vectors_of_another(tmp_path: Path) -> None:
    """The packaged encoder, made small in another way, is another encoder too."""
    cached_vectors(["one"], CountingEncoder("encoder-1"), tmp_path)
    other = CountingEncoder("encoder-2")
    cached_vectors(["one"], other, tmp_path)
    assert other.asked == ["one"]
