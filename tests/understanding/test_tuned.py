"""The tuned encoder reads a message once for all who ask, keeps no words, and is found by the model that was fitted on it."""

import os
from pathlib import Path

import numpy as np
import pytest

from bot.content.load import Content
from bot.settings import ROOT, Settings
from bot.understanding import tuned as module
from bot.understanding import tuning
from bot.understanding.encoder import SentenceEncoder, weights_folder
from bot.understanding.examples import Example, follow_up_examples, safety_examples, topic_examples
from bot.understanding.export import exported
from bot.understanding.tuned import KEPT, MEMO, TunedEncoder, drop_old, keep, make_encoder, newest_encoder

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
def encoder() -> TunedEncoder:
    """With the packaged encoder's graph: what is remembered does not depend on how it was tuned."""
    return TunedEncoder(WEIGHTS, exported(WEIGHTS, Settings().cache))


def test_a_text_read_twice_is_run_once(encoder: TunedEncoder, read: list[str]) -> None:
    first = encoder.vectors(["who sees my file"])
    again = encoder.vectors(["who sees my file"])
    assert read == ["who sees my file"]
    np.testing.assert_array_equal(again, first)


def test_of_a_message_only_what_is_new_is_run(encoder: TunedEncoder, read: list[str]) -> None:
    """The safety net reads it first, then the topics read it again with its parts."""
    alone = encoder.vectors(["who sees it and how long is it kept"])
    parts = encoder.vectors(["who sees it and how long is it kept", "who sees it", "how long is it kept", "who sees it"])
    assert read == ["who sees it and how long is it kept", "who sees it", "how long is it kept"]
    np.testing.assert_array_equal(parts[0], alone[0])
    np.testing.assert_array_equal(parts[3], parts[1])


def test_every_text_gets_its_own_row_whatever_was_remembered(encoder: TunedEncoder) -> None:
    texts = ["who sees my file", "can i have a biscuit", "how long is it kept"]
    encoder.vectors(texts[1:2])
    rows = encoder.vectors(texts)
    fresh = [SentenceEncoder.vectors(TunedEncoder(WEIGHTS, exported(WEIGHTS, Settings().cache)), [text])[0] for text in texts]
    assert (rows @ np.array(fresh).T).argmax(axis=1).tolist() == [0, 1, 2]


def test_only_the_last_message_is_remembered(encoder: TunedEncoder, read: list[str]) -> None:
    for text in ("one", "two", "one"):
        encoder.vectors([text])
    assert read == ["one", "two", "one"]
    assert len(encoder._last) == 1


def test_no_words_are_remembered(encoder: TunedEncoder) -> None:
    encoder.vectors(["my secret is out"])
    kept = {name: value for name, value in vars(encoder).items() if name not in ("_session", "_tokenizer")}
    assert encoder._last
    assert "secret" not in repr(kept)


def test_reading_the_training_questions_is_not_remembered(encoder: TunedEncoder) -> None:
    encoder.vectors(["who sees my file"])
    remembered = dict(encoder._last)
    assert encoder.vectors([f"question {number}" for number in range(MEMO + 1)]).shape[0] == MEMO + 1
    assert encoder._last == remembered


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(models=tmp_path / "models", cache=tmp_path / "cache")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making small takes seconds, and has a test of its own (test_tuning.py): here the graph stays as it is."""
    monkeypatch.setattr(module, "make_small", lambda graph, file: graph.replace(file))


def kept(words: bytes, age: int, settings: Settings) -> str:
    settings.cache.mkdir(parents=True, exist_ok=True)
    graph = settings.cache / "tuning.onnx"
    graph.write_bytes(words)
    name = keep(graph, settings)
    changed = (settings.models / name).stat().st_mtime - age
    os.utime(settings.models / name, (changed, changed))
    return name


@pytest.mark.usefixtures("quick")
def test_an_encoder_is_named_by_what_is_in_it(settings: Settings) -> None:
    first, second = kept(b"one", 20, settings), kept(b"two", 10, settings)
    assert first != second
    assert (settings.models / first).read_bytes() == b"one"
    assert kept(b"one", 5, settings) == first
    assert list(settings.cache.iterdir()) == []  # nothing half made is left


@pytest.mark.usefixtures("quick")
def test_the_encoder_in_use_and_the_one_before_it_are_kept(settings: Settings) -> None:
    names = [kept(words, age, settings) for words, age in ((b"one", 30), (b"two", 20), (b"three", 10))]
    assert KEPT == 2
    assert len(list(settings.models.iterdir())) == 3, "none goes before a model is there that does without it"
    drop_old(settings)
    assert {path.name for path in settings.models.iterdir()} == set(names[1:])
    assert newest_encoder(settings) == names[2]


@pytest.mark.usefixtures("quick")
def test_models_are_not_taken_for_old_encoders(settings: Settings) -> None:
    settings.models.mkdir()
    (settings.models / "a-model.tar.gz").write_bytes(b"model")
    os.utime(settings.models / "a-model.tar.gz", (0, 0))
    for words, age in ((b"one", 30), (b"two", 20), (b"three", 10)):
        kept(words, age, settings)
    assert (settings.models / "a-model.tar.gz").exists()


def test_before_any_tuning_there_is_no_encoder(settings: Settings) -> None:
    assert newest_encoder(settings) == ""


@pytest.mark.usefixtures("quick")
def test_tuning_gets_every_example_but_those_held_out(
    settings: Settings, content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Example] = []

    def tune(examples: list[Example], weights: Path, file: Path) -> None:
        given.extend(examples)
        file.write_bytes(b"graph")

    monkeypatch.setattr(tuning, "tune", tune)
    name = make_encoder(content, settings)
    assert (settings.models / name).read_bytes() == b"graph"
    topics, data = set(content.topics), ROOT / "data"
    leaning = follow_up_examples(data / "follow_ups.yml", topics)
    everything = {*topic_examples(content), *leaning, *safety_examples(data / "safety" / "examples", topics)}
    assert set(given) == {example for example in everything if not example.held_out}
    assert len(given) < len(everything)
