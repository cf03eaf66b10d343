"""The classifier learns, tells chances, and comes back from its files as it was, without running code."""

from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sparse
from sklearn.svm import LinearSVC

from bot.training.config import TRAINING
from bot.training.fit_linear import fit_linear, separators
from bot.understanding.linear import LinearTopics

TEXTS = {
    "see": ["who sees my file", "who can see it", "can they see my file", "who sees it all", "see my file who", "who else sees"],
    "keep": ["how long is it kept", "how long do you keep it", "when is it deleted", "keep it how long", "kept for how long"],
    "ask": ["can i ask a question", "i want to ask", "may i ask somebody", "who do i ask", "ask a person please"],
}
LABELS = [name for name, texts in TEXTS.items() for _ in texts]
ASKED = [text for texts in TEXTS.values() for text in texts]
KEPT = np.arange(len(ASKED)) % 5 == 2


def vectors(labels: list[str]) -> np.ndarray:
    """Stands in for the encoder: one direction a topic, with a little noise."""
    noise = np.random.default_rng(3).normal(0, 0.1, (len(labels), 8))
    return (np.eye(8)[[[*TEXTS, "new"].index(name) for name in labels]] + noise).astype(np.float32)


@pytest.fixture(scope="module")
def model() -> LinearTopics:
    return fit_linear(ASKED, vectors(LABELS), LABELS, KEPT)[0]


def test_it_tells_the_topics_of_the_questions_it_learned(model: LinearTopics) -> None:
    best = model.probabilities(ASKED, vectors(LABELS)).argmax(axis=1)
    assert [model.topics[column] for column in best] == LABELS


def test_probabilities_add_up_to_one(model: LinearTopics) -> None:
    chances = model.probabilities(["who sees", "blah"], vectors(["see", "ask"]))
    assert chances.shape == (2, 3)
    assert (chances >= 0).all()
    assert chances.sum(axis=1) == pytest.approx([1, 1], abs=1e-5)


def test_letters_count_beside_the_vector(model: LinearTopics) -> None:
    """With vectors that say nothing, the words still tell."""
    nothing = np.zeros((2, 8), np.float32)
    best = model.probabilities(["who sees my file", "how long is it kept"], nothing).argmax(axis=1)
    assert [model.topics[column] for column in best] == ["see", "keep"]


def test_the_vector_counts_beside_the_letters(model: LinearTopics) -> None:
    """With words that it never saw, the meaning still tells."""
    best = model.probabilities(["zzz"] * 3, vectors(["see", "keep", "ask"])).argmax(axis=1)
    assert [model.topics[column] for column in best] == ["see", "keep", "ask"]


def test_it_says_what_it_made_of_each_question_kept_back() -> None:
    model, unseen = fit_linear(ASKED, vectors(LABELS), LABELS, KEPT)
    assert unseen.shape == (KEPT.sum(), len(model.topics))
    assert unseen.sum(axis=1) == pytest.approx(np.ones(KEPT.sum()), abs=1e-5)
    right = [name for name, kept in zip(LABELS, KEPT) if kept]
    assert [model.topics[column] for column in unseen.argmax(axis=1)] == right


def test_what_it_made_of_them_is_from_before_it_had_seen_them() -> None:
    """A topic of which every question is kept back is a stranger at first, and known in the end."""
    texts, labels = [*ASKED, "move house", "house move"], [*LABELS, "new", "new"]
    kept = np.array([*KEPT, True, True])
    model, unseen = fit_linear(texts, vectors(labels), labels, kept)
    new = model.topics.index("new")
    assert (unseen[-2:].argmax(axis=1) != new).all()
    assert (model.probabilities(texts[-2:], vectors(labels)[-2:]).argmax(axis=1) == new).all()


def test_with_its_temperature_known_it_is_fitted_once_and_says_the_same(model: LinearTopics) -> None:
    again, unseen = fit_linear(ASKED, vectors(LABELS), LABELS, scale=model.scale)
    assert len(unseen) == 0
    np.testing.assert_allclose(
        again.probabilities(ASKED, vectors(LABELS)), model.probabilities(ASKED, vectors(LABELS)), atol=0.02
    )


def test_each_topic_is_set_against_all_others_whatever_thread_has_them() -> None:
    """The topics are shared out among threads; the separators are those that scikit-learn would find for all of them at once."""
    rows = sparse.csr_matrix(vectors(LABELS))
    topics, weights, bias = separators(rows, np.array(LABELS))
    whole = LinearSVC(C=TRAINING.linear_slack).fit(rows, LABELS)
    assert topics.tolist() == whole.classes_.tolist()
    np.testing.assert_allclose(weights, whole.coef_, atol=1e-2)
    np.testing.assert_allclose(bias, whole.intercept_, atol=1e-2)


def test_saved_and_loaded_it_says_the_same(model: LinearTopics, tmp_path: Path) -> None:
    model.save(tmp_path)
    again = LinearTopics.load(tmp_path)
    texts, rows = [*ASKED, "wot abowt kept fyles", ""], vectors([*LABELS, "see", "keep"])
    assert again.topics == model.topics
    np.testing.assert_allclose(again.probabilities(texts, rows), model.probabilities(texts, rows), atol=1e-6)


def test_what_is_saved_is_arrays_and_words_only(model: LinearTopics, tmp_path: Path) -> None:
    """No pickles: a model file cannot bring code with it."""
    model.save(tmp_path)
    assert {path.suffix for path in tmp_path.iterdir()} == {".json", ".safetensors"}
