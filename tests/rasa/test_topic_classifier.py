"""What the component sets on a message: its topics, what was decided, its questions; and that it looks at the one before."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np
import pytest
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.load import Content
from bot.rasa.topic_classifier import QUESTIONS, RENAMED, TopicClassifier
from bot.understanding.config import classifier_config
from bot.understanding.decide import NOT_SURE, NOT_UNDERSTOOD
from bot.understanding.ensemble import TopicEnsemble
from bot.understanding.follow_up import BEFORE


class Ensemble:
    """Stands in for `TopicEnsemble`: a message that holds the name of a topic is about that topic."""

    def __init__(self, content: Content) -> None:
        self.topics = sorted(content.topics)

    def log_probabilities(self, texts: list[str]) -> np.ndarray:
        rows = np.array([[9.0 if name in text.split() else 0.0 for name in self.topics] for text in texts])
        return rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))


@pytest.fixture
def classifier(content: Content) -> TopicClassifier:
    unused: Any = None
    return TopicClassifier(classifier_config(), unused, unused, Ensemble(content))  # type: ignore[arg-type]


@pytest.fixture
def two(content: Content) -> list[str]:
    """Two topics that are answered."""
    return [name for name, topic in content.topics.items() if topic.kind == "answer"][:2]


def test_the_best_topic_and_those_after_it(classifier: TopicClassifier, two: list[str]) -> None:
    message = classifier.process([Message({TEXT: f"tell me about {two[0]} please"})])[0]
    ranking = message.get(INTENT_RANKING_KEY)
    assert message.get(INTENT)["name"] == ranking[0]["name"] == two[0]
    assert message.get(INTENT)["confidence"] == ranking[0]["confidence"] > 0.9
    assert len(ranking) == classifier_config().ranking_length
    assert [item["confidence"] for item in ranking] == sorted((item["confidence"] for item in ranking), reverse=True)
    assert message.get(QUESTIONS) == []


def test_what_nothing_fits_is_not_understood_and_still_ranked(classifier: TopicClassifier) -> None:
    message = classifier.process([Message({TEXT: "purple"})])[0]
    assert message.get(INTENT)["name"] == NOT_UNDERSTOOD
    assert len(message.get(INTENT_RANKING_KEY)) == classifier_config().ranking_length


def test_two_questions_are_handed_on(classifier: TopicClassifier, two: list[str]) -> None:
    asked = [f"can you explain {name}" for name in two]
    message = classifier.process([Message({TEXT: " and ".join(asked)})])[0]
    assert message.get(QUESTIONS) == asked


def test_small_talk_beside_a_question_is_no_second_question(
    classifier: TopicClassifier, content: Content, two: list[str]
) -> None:
    chat = next(name for name, topic in content.topics.items() if topic.kind == "chat")
    message = classifier.process([Message({TEXT: f"can you explain {two[0]} and can you explain {chat}"})])[0]
    assert message.get(QUESTIONS) == []


def test_what_is_known_to_be_elsewhere_is_said_to_be(classifier: TopicClassifier, content: Content, two: list[str]) -> None:
    """Half sure of it is enough: the chat does not guess among the topics that it knows."""
    away = next(name for name, topic in content.topics.items() if topic.kind == "no_answer")
    both = classifier.process([Message({TEXT: f"{away} {two[0]}"}), Message({TEXT: f"{two[1]} {two[0]}"})])
    assert [message.get(INTENT)["name"] for message in both] == [away, NOT_SURE]


def test_half_a_question_is_read_with_the_one_before(classifier: TopicClassifier, two: list[str]) -> None:
    message = classifier.process([Message({TEXT: "and my nan?", "metadata": {BEFORE: f"who decides {two[0]}"}})])[0]
    assert message.get(INTENT)["name"] == two[0]


def test_a_message_without_text_is_let_be(classifier: TopicClassifier) -> None:
    assert classifier.process([Message({TEXT: ""})])[0].get(INTENT) is None


def test_untrained_it_lets_every_message_be() -> None:
    unused: Any = None
    message = TopicClassifier(classifier_config(), unused, unused).process([Message({TEXT: "who sees my file"})])[0]
    assert message.get(INTENT) is None


def config_of(changed: dict[str, Any]) -> dict[str, Any]:
    return {**TopicClassifier.get_default_config(), **changed}


def test_a_misspelt_number_in_the_configuration_is_refused_by_its_name() -> None:
    unused: Any = None
    with pytest.raises(InvalidConfigException, match="TopicClassifier: `answer_treshold` is no key"):
        TopicClassifier.create(config_of({"answer_treshold": 0.7}), unused, unused, unused)


def test_a_model_with_the_thresholds_former_names_is_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers as sure as it was trained to, though config.yml says otherwise by now."""
    former = dict(zip(RENAMED, (0.1, 0.2, 0.3, 0.4)))
    monkeypatch.setattr(TopicEnsemble, "load", lambda folder, settings: None)
    unused: Any = None
    loaded = TopicClassifier.load(config_of(former), Stored(), unused, unused)  # type: ignore[arg-type]
    used = loaded._config
    assert (used.fallback_threshold, used.out_of_scope_ratio) == (0.1, 0.2)
    assert (used.small_talk_threshold, used.answer_threshold) == (0.3, 0.4)


class Stored:
    """Stands in for Rasa's storage of a model."""

    def read_from(self, resource: object) -> AbstractContextManager[None]:
        return nullcontext()
