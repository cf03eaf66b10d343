"""The topic head learns in seconds, is never too sure, and comes back from its file as it was."""

from pathlib import Path

import numpy as np
import pytest

from bot.training.fit_head import fit_head
from bot.understanding.heads import TunedTopics, softmax

TARGETS = np.repeat(np.arange(4), 30)


def vectors(targets: np.ndarray, seed: int = 3) -> np.ndarray:
    """Vectors of length 1: one direction a topic, with some noise."""
    rows = np.eye(16)[targets] + np.random.default_rng(seed).normal(0, 0.15, (len(targets), 16))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def head() -> TunedTopics:
    return fit_head(vectors(TARGETS), TARGETS, 4)


def test_it_tells_the_topics_of_vectors_that_it_never_saw(head: TunedTopics) -> None:
    assert (head.log_probabilities(vectors(TARGETS, seed=4)).argmax(axis=1) == TARGETS).mean() > 0.95


def test_probabilities_add_up_to_one(head: TunedTopics) -> None:
    chances = np.exp(head.log_probabilities(vectors(TARGETS)))
    assert chances.shape == (len(TARGETS), 4)
    assert chances.sum(axis=1) == pytest.approx(np.ones(len(TARGETS)), abs=1e-5)


def test_what_lies_between_two_topics_is_not_sure(head: TunedTopics) -> None:
    between = (np.eye(16)[[0]] + np.eye(16)[[1]]) / np.sqrt(2)
    chances = np.exp(head.log_probabilities(between.astype(np.float32)))[0]
    assert chances.max() < 0.7
    assert chances[:2].sum() > 0.7


def test_it_is_never_wholly_sure_of_what_it_learned(head: TunedTopics) -> None:
    """Labels are smoothed, so that one reader alone cannot outvote the other."""
    assert np.exp(head.log_probabilities(vectors(TARGETS))).max() < 0.985


def test_a_topic_without_a_question_is_never_the_best() -> None:
    head = fit_head(vectors(TARGETS), TARGETS, 5)
    assert (head.log_probabilities(vectors(TARGETS)).argmax(axis=1) != 4).all()


def test_fitted_twice_it_is_the_same(head: TunedTopics) -> None:
    again = fit_head(vectors(TARGETS), TARGETS, 4)
    np.testing.assert_array_equal(again.weights, head.weights)
    np.testing.assert_array_equal(again.bias, head.bias)


def test_saved_and_loaded_it_says_the_same(head: TunedTopics, tmp_path: Path) -> None:
    head.save(tmp_path)
    assert [path.suffix for path in tmp_path.iterdir()] == [".safetensors"]
    rows = vectors(TARGETS, seed=5)
    np.testing.assert_array_equal(TunedTopics.load(tmp_path).log_probabilities(rows), head.log_probabilities(rows))


def test_softmax_bears_scores_of_any_size() -> None:
    chances = softmax(np.array([[1000.0, 1000.0, -1000.0], [-5000.0, 0.0, 0.0]]))
    np.testing.assert_allclose(chances, [[0.5, 0.5, 0], [0, 0.5, 0.5]], atol=1e-9)
