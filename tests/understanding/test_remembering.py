"""A message is read once for all who ask about it, and no words of it are kept."""

import numpy as np
import pytest

from bot.encoder.export import exported
from bot.encoder.sentence_encoder import MEMO, RememberingEncoder, SentenceEncoder, weights_folder
from bot.settings import Settings

WEIGHTS = weights_folder(Settings().encoder)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that the graph was really run on."""
    texts: list[str] = []
    really = SentenceEncoder.read

    def noted(self: SentenceEncoder, asked: list[str], progress: bool = False) -> dict[str, np.ndarray]:
        texts.extend(asked)
        return really(self, asked, progress)

    monkeypatch.setattr(SentenceEncoder, "read", noted)
    return texts


@pytest.fixture
def encoder() -> RememberingEncoder:
    """With the packaged encoder's graph: what is remembered does not depend on how it was tuned."""
    return RememberingEncoder(WEIGHTS, exported(WEIGHTS, Settings().cache))


def test_a_text_read_twice_is_run_once(encoder: RememberingEncoder, read: list[str]) -> None:
    first = encoder.vectors(["who sees my file"])
    again = encoder.vectors(["who sees my file"])
    assert read == ["who sees my file"]
    np.testing.assert_array_equal(again, first)


def test_of_a_message_only_what_is_new_is_run(encoder: RememberingEncoder, read: list[str]) -> None:
    """The risk classifier reads it first, then the topics read it again with its parts."""
    alone = encoder.vectors(["who sees it and how long is it kept"])
    parts = encoder.vectors(["who sees it and how long is it kept", "who sees it", "how long is it kept", "who sees it"])
    assert read == ["who sees it and how long is it kept", "who sees it", "how long is it kept"]
    np.testing.assert_array_equal(parts[0], alone[0])
    np.testing.assert_array_equal(parts[3], parts[1])


def test_every_text_gets_its_own_row_whatever_was_remembered(encoder: RememberingEncoder) -> None:
    texts = ["who sees my file", "can i have a biscuit", "how long is it kept"]
    encoder.vectors(texts[1:2])
    rows = encoder.vectors(texts)
    fresh = [
        SentenceEncoder.vectors(RememberingEncoder(WEIGHTS, exported(WEIGHTS, Settings().cache)), [text])[0] for text in texts
    ]
    assert (rows @ np.array(fresh).T).argmax(axis=1).tolist() == [0, 1, 2]


def test_only_the_last_message_is_remembered(encoder: RememberingEncoder, read: list[str]) -> None:
    for text in ("one", "two", "one"):
        encoder.vectors([text])
    assert read == ["one", "two", "one"]
    assert len(encoder._last) == 1


def test_no_words_are_remembered(encoder: RememberingEncoder) -> None:
    encoder.vectors(["my secret is out"])
    kept = {name: value for name, value in vars(encoder).items() if name not in ("_session", "_tokenizer")}
    assert encoder._last
    assert "secret" not in repr(kept)


def test_reading_the_training_questions_is_not_remembered(encoder: RememberingEncoder) -> None:
    encoder.vectors(["who sees my file"])
    remembered = dict(encoder._last)
    assert encoder.vectors([f"question {number}" for number in range(MEMO + 1)]).shape[0] == MEMO + 1
    assert encoder._last == remembered
