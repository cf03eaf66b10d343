"""The tuned encoder is found by the model that was fitted on it, and goes when no model needs it any more."""

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.content.load import Content
from bot.encoder.tuned_encoder import danger_folder, newest_encoder
from bot.encoder.vector_cache import vectors_file
from bot.settings import ROOT, Settings
from bot.training import fit_encoder as module
from bot.training.background import NO_STORIES, Background
from bot.training.config import TRAINING
from bot.training.examples import Example, follow_up_examples, safety_examples, topic_examples
from bot.training.fit_encoder import drop_old_encoders, make_encoder, store_encoder
from bot.training.pairs import pair_examples, safety_pairs


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(models=tmp_path / "models", cache=tmp_path / "cache")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """To quantise takes seconds, and has a test of its own (test_tuning.py): here the graph stays as it is."""
    monkeypatch.setattr(module, "quantise", lambda graph, file, exact: graph.replace(file))


def stored(words: bytes, age: int, settings: Settings) -> str:
    settings.cache.mkdir(parents=True, exist_ok=True)
    graph = settings.cache / "tuning.onnx"
    graph.write_bytes(words)
    name = store_encoder(graph, [], settings)
    changed = (settings.models / name).stat().st_mtime - age
    os.utime(settings.models / name, (changed, changed))
    return name


@pytest.mark.usefixtures("quick")
def test_an_encoder_is_named_by_what_is_in_it(settings: Settings) -> None:
    first, second = stored(b"one", 20, settings), stored(b"two", 10, settings)
    assert first != second
    assert (settings.models / first).read_bytes() == b"one"
    assert stored(b"one", 5, settings) == first
    assert list(settings.cache.iterdir()) == []  # nothing half made is left


@pytest.mark.usefixtures("quick")
def test_the_encoder_in_use_and_the_one_before_it_are_kept(settings: Settings) -> None:
    names = [stored(words, age, settings) for words, age in ((b"one", 30), (b"two", 20), (b"three", 10))]
    assert TRAINING.stored_encoders == 2
    assert len(list(settings.models.iterdir())) == 3, "none goes before a model is there that does without it"
    for name in names:
        danger_folder(settings, name).mkdir()
        vectors_file(settings.cache, Path(name).stem).touch()
    vectors_file(settings.cache, "the-packaged-one").touch()
    drop_old_encoders(settings)
    vectors = {vectors_file(settings.cache, name) for name in (Path(names[1]).stem, Path(names[2]).stem, "the-packaged-one")}
    assert set(settings.cache.glob("vectors-*")) == vectors
    left = {*names[1:], *(danger_folder(settings, name).name for name in names[1:])}
    assert {path.name for path in settings.models.iterdir()} == left
    assert newest_encoder(settings) == names[2]


@pytest.mark.usefixtures("quick")
def test_models_are_not_taken_for_old_encoders(settings: Settings) -> None:
    settings.models.mkdir()
    (settings.models / "a-model.tar.gz").write_bytes(b"model")
    os.utime(settings.models / "a-model.tar.gz", (0, 0))
    for words, age in ((b"one", 30), (b"two", 20), (b"three", 10)):
        stored(words, age, settings)
    assert (settings.models / "a-model.tar.gz").exists()


def test_before_any_tuning_there_is_no_encoder(settings: Settings) -> None:
    assert newest_encoder(settings) == ""


@pytest.mark.usefixtures("quick")
def test_tuning_gets_every_example_and_the_stories(settings: Settings, content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Example] = []

    def tune(examples: list[Example], weights: Path, file: Path, background: Background) -> None:
        given.extend(examples)
        assert background == Background.load(ROOT / "data" / "background.yml") != NO_STORIES
        file.write_bytes(b"graph")

    def fit(examples: list[Example], encoder: object, settings: Settings) -> Any:
        assert examples == given, "danger is read from all of them too"
        return SimpleNamespace(save=lambda folder: folder.mkdir(), features="features")

    def fit_what_it_tells(examples: list[Example], features: object, encoder: object, settings: Settings) -> Any:
        assert examples == given and features == "features", "what a message tells is read from what danger is read from"
        return SimpleNamespace(save=lambda folder: (folder / "tells").write_text("told"))

    monkeypatch.setattr(module, "tune", tune)
    monkeypatch.setattr(module, "fit_risk", fit)
    monkeypatch.setattr(module, "fit_tells", fit_what_it_tells)
    monkeypatch.setattr(module, "RememberingEncoder", lambda *files: None)
    name = make_encoder(content, settings)
    assert (settings.models / name).read_bytes() == b"graph"
    assert (danger_folder(settings, name) / "tells").read_text() == "told"
    topics, data = set(content.topics), ROOT / "data"
    leaning = follow_up_examples(data / "follow_ups.yml", topics)
    everything = {*topic_examples(content), *leaning, *safety_examples(data / "safety" / "examples", topics)}
    everything |= set(pair_examples(safety_pairs(data / "safety" / "examples" / "pairs")))
    assert set(given) == everything
