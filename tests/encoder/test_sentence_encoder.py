"""Sentences as vectors: of length 1, nearer for nearer meanings, the same alone and among others."""

from pathlib import Path

import numpy as np
import pytest

from bot.encoder.export import exported
from bot.encoder.sentence_encoder import LENGTH, SentenceEncoder, sentence_encoder, weights_folder
from bot.settings import Settings


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return sentence_encoder(str(weights_folder(Settings().encoder)), str(Settings().cache))


def test_every_vector_has_length_one(encoder: SentenceEncoder) -> None:
    rows = encoder.vectors(["who sees my file", "?", "🙂", "a " * 3000])
    assert rows.shape == (4, LENGTH)
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1] * 4, abs=1e-4)


def test_the_same_meaning_is_nearer_than_another(encoder: SentenceEncoder) -> None:
    asked, same, other = encoder.vectors(["who can see my file", "which people look at my records", "how do i bake a cake"])
    assert asked @ same > asked @ other + 0.2


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: SentenceEncoder) -> None:
    """What a message means must not depend on what was read beside it. And each text gets its own row."""
    texts = ["short", "a somewhat longer question about my information", "mid size text", *["filler"] * 70, "the last one"]
    together = encoder.vectors(texts)
    for row in (0, 1, 2, len(texts) - 1):
        np.testing.assert_array_equal(encoder.vectors([texts[row]])[0], together[row])
        assert (together @ together[row]).argmax() == row


def test_two_threads_read_what_one_reads(encoder: SentenceEncoder) -> None:
    texts = [f"who sees my file number {number}" for number in range(40)]
    weights = weights_folder(Settings().encoder)
    two = SentenceEncoder(weights, exported(weights, Settings().cache), threads=2)
    np.testing.assert_array_equal(two.vectors(texts), encoder.vectors(texts))


def test_a_text_read_twice_has_the_same_vector(encoder: SentenceEncoder) -> None:
    np.testing.assert_array_equal(encoder.vectors(["who sees my file"]), encoder.vectors(["who sees my file"]))


def test_of_a_message_that_is_too_long_the_end_is_read(encoder: SentenceEncoder) -> None:
    """A long story mostly ends in its question."""
    story = "it rained and we went home and had beans again. " * 20
    asked, plain, other_start = encoder.vectors([f"{story}who sees my file", story, f"{'nothing at all. ' * 9}{story}"])
    assert plain @ other_start > 0.99  # what stands before the part that is read changes nothing
    assert plain @ asked < 0.99


def test_no_text_no_rows(encoder: SentenceEncoder) -> None:
    assert encoder.vectors([]).shape == (0, LENGTH)


def test_a_folder_without_an_encoder_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make setup"):
        weights_folder(str(tmp_path))
