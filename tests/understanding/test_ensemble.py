"""Two readers, asked together: they say the same after they were kept and loaded, and one does without the other."""

from pathlib import Path

import numpy as np
import pytest

from bot.content.load import Content
from bot.content.shared import library
from bot.encoder.export import exported
from bot.encoder.sentence_encoder import weights_folder
from bot.encoder.spelling import shared_spelling
from bot.encoder.spelt_by_ear import shared_ear
from bot.encoder.tuned_encoder import newest_encoder
from bot.settings import Settings
from bot.training.config import TRAINING
from bot.training.examples import Example
from bot.training.fit_topics import calibrate, fit_topics
from bot.understanding.calibration import Calibration
from bot.understanding.ensemble import TopicEnsemble

pytestmark = pytest.mark.slow  # fits classifiers

TOPICS, QUESTIONS = 5, 40
STAND_IN = "encoder-standin.onnx"  # the packaged encoder's graph in the place of a tuned one


def few(content: Content) -> list[Example]:
    """Some questions of a few topics: quickly learned."""
    topics = [name for name, topic in content.topics.items() if topic.kind == "answer"][:TOPICS]
    return [Example(question, name) for name in topics for question in content.topics[name].questions[:QUESTIONS]]


def place(folder: Path, tuned: bool) -> Settings:
    """Settings with folders of their own, the packaged encoder's graph in the cache and, if wanted, as the tuned encoder."""
    graph = exported(weights_folder(Settings().encoder), Settings().cache).resolve()
    made = Settings(models=folder / "models", cache=folder / "cache")
    made.models.mkdir()
    made.cache.mkdir()
    (made.cache / graph.name).symlink_to(graph)
    if tuned:
        (made.models / STAND_IN).symlink_to(graph)
    return made


@pytest.fixture(scope="module", params=[True, False], ids=["with a tuned encoder", "without"])
def fitted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[TopicEnsemble, Settings]:
    settings = place(tmp_path_factory.mktemp("reader"), request.param)
    return fit_topics(few(library().content), settings), settings


def test_it_tells_the_topics_of_the_questions_it_learned(fitted: tuple[TopicEnsemble, Settings], content: Content) -> None:
    reader, _ = fitted
    examples = few(content)
    best = reader.log_probabilities([example.text for example in examples]).argmax(axis=1)
    assert len(reader.topics) == TOPICS
    right = [reader.topics[column] == example.topic for column, example in zip(best, examples)]
    assert sum(right) / len(right) > 0.9


def test_probabilities_add_up_to_one(fitted: tuple[TopicEnsemble, Settings]) -> None:
    found = fitted[0].log_probabilities(["who sees my file", "🙂", "", "a " * 2000])
    assert found.shape == (4, TOPICS)
    assert np.exp(found).sum(axis=1) == pytest.approx([1] * 4, abs=1e-4)


def test_a_text_spelt_by_ear_is_read_as_it_is_and_as_it_sounds(fitted: tuple[TopicEnsemble, Settings]) -> None:
    """Both count the same, whatever is read beside it."""
    reader, heard = fitted[0], "hoo can see my stuf on yor compyuta"
    sounds = shared_ear().read(heard)
    assert sounds != heard and shared_spelling().correct(heard) == heard
    as_it_is, as_it_sounds = reader.as_written([heard, sounds])
    both = np.exp((as_it_is + as_it_sounds) / 2)
    beside = reader.log_probabilities(["who keeps it", heard, "is it kept"])
    np.testing.assert_allclose(np.exp(beside[1]), both / both.sum(), atol=1e-4)
    np.testing.assert_allclose(beside[[0, 2]], reader.as_written(["who keeps it", "is it kept"]), atol=1e-4)


def test_saved_and_loaded_it_says_the_same(fitted: tuple[TopicEnsemble, Settings], content: Content, tmp_path: Path) -> None:
    reader, settings = fitted
    reader.save(tmp_path)
    again = TopicEnsemble.load(tmp_path, settings)
    assert (again.topics, again.tuned) == (reader.topics, reader.tuned)
    for text in ("who sees my file", "wot abowt kept fyles", "", *(example.text for example in few(content)[::20])):
        np.testing.assert_allclose(again.log_probabilities([text]), reader.log_probabilities([text]), atol=1e-4)


def test_what_is_saved_is_arrays_and_words_and_no_encoder(fitted: tuple[TopicEnsemble, Settings], tmp_path: Path) -> None:
    """No pickles, and nothing that is kept elsewhere already."""
    fitted[0].save(tmp_path)
    assert {path.suffix for path in tmp_path.iterdir()} == {".json", ".safetensors"}


def test_it_names_the_encoder_it_was_fitted_on(fitted: tuple[TopicEnsemble, Settings], tmp_path: Path) -> None:
    reader, settings = fitted
    assert reader.tuned == newest_encoder(settings)
    reader.save(tmp_path)
    assert (tmp_path / "tuned.safetensors").exists() == bool(reader.tuned)


def test_a_newer_encoder_does_not_change_what_a_model_reads_with(tmp_path: Path, content: Content) -> None:
    settings = place(tmp_path, tuned=True)
    reader = fit_topics(few(content), settings)
    reader.save(tmp_path)
    (settings.models / "encoder-newer.onnx").write_bytes(b"another one, being taken over")
    assert newest_encoder(settings) == "encoder-newer.onnx"
    again = TopicEnsemble.load(tmp_path, settings)
    assert again.tuned == STAND_IN
    np.testing.assert_allclose(again.log_probabilities(["who sees it"]), reader.log_probabilities(["who sees it"]), atol=1e-4)


def test_the_readers_are_weighed_once_for_each_encoder(tmp_path: Path, content: Content) -> None:
    settings, examples = place(tmp_path, tuned=True), few(content)
    first = fit_topics(examples, settings)
    found = Calibration.load(settings.models, STAND_IN)
    assert found is not None and found.weight in TRAINING.ensemble_weights
    Calibration(found.temperature, found.weight, 0.1).save(settings.models, STAND_IN)
    again = fit_topics(examples, settings)
    asked = ["who sees it"]
    assert again.log_probabilities(asked).max() < first.log_probabilities(asked).max(), (
        "what was kept is used, and not found anew"
    )
    assert Calibration.load(settings.models, "encoder-newer.onnx") is None


def test_typos_are_corrected_before_reading(fitted: tuple[TopicEnsemble, Settings]) -> None:
    reader, _ = fitted
    np.testing.assert_array_equal(reader.log_probabilities(["who sees my fille"]), reader.log_probabilities(["who sees my file"]))


def test_what_people_type_never_comes_to_the_disk(fitted: tuple[TopicEnsemble, Settings]) -> None:
    reader, settings = fitted

    def files() -> dict[str, tuple[int, int]]:
        folders = (settings.cache, settings.models)
        return {path.name: (path.stat().st_size, path.stat().st_mtime_ns) for folder in folders for path in folder.iterdir()}

    before = files()
    assert any(name.startswith("vectors-encoder-") for name in before)  # training questions are kept
    reader.log_probabilities(["my secret that nobody may know"])
    assert files() == before


def unseen(right: np.ndarray, sure: float) -> np.ndarray:
    """Log chances that give each right topic this chance, and share the rest among the others."""
    rows = np.full((len(right), 4), (1 - sure) / 3)
    rows[np.arange(len(right)), right] = sure
    return np.log(rows)


def pointing(targets: np.ndarray) -> np.ndarray:
    """Tuned vectors that say clearly which topic it is."""
    rows = np.eye(8)[targets] + np.random.default_rng(3).normal(0, 0.05, (len(targets), 8))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_the_reader_that_was_right_on_unseen_questions_counts_more() -> None:
    targets, kept = np.arange(400) % 4, np.arange(400) % 7 == 0
    wrong = (targets[kept] + 1) % 4
    tuned_right, _ = calibrate(unseen(wrong, 0.6), pointing(targets), targets, kept)
    noise = np.random.default_rng(5).normal(0, 1, (400, 8)).astype(np.float32)
    tuned_wrong, _ = calibrate(unseen(targets[kept], 0.6), noise / 3, targets, kept)
    assert tuned_right == max(TRAINING.ensemble_weights)
    assert tuned_wrong == min(TRAINING.ensemble_weights)


def test_readers_that_are_often_wrong_are_not_believed_to_be_sure() -> None:
    targets, kept = np.arange(400) % 4, np.arange(400) % 7 == 0
    half_wrong = np.where(np.arange(kept.sum()) % 2 == 0, targets[kept], (targets[kept] + 1) % 4)
    blind = np.zeros((400, 8), np.float32)
    _, doubtful = calibrate(unseen(half_wrong, 0.97), blind, targets, kept)
    _, believed = calibrate(unseen(targets[kept], 0.97), blind, targets, kept)
    assert doubtful < believed
    assert {doubtful, believed} <= set(TRAINING.ensemble_scales)
