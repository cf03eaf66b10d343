"""What a message leads to, with a stand-in for the trained classifiers: a text that holds a topic's name is about that topic."""

import numpy as np
import pytest

from bot.content.load import Content
from bot.content.models import Topic
from bot.understanding.classify import FORGET, MessageClassifier
from bot.understanding.config import classifier_config
from bot.understanding.decide import NOT_SURE
from tests.small_content import content as small_content
from tests.small_content import topic

EXACT = "who decides what my school is told"
BEFORE = "is it about seeing things"
TOPICS = ("asking", "greet", "other_small_talk", "seeing", "undoing")


class Ensemble:
    """Stands in for `TopicEnsemble`; every topic gets what `scores` says, and more if its name is in the text."""

    topics = list(TOPICS)

    def __init__(self, scores: tuple[float, ...] = (0.0,) * 5) -> None:
        self._scores = np.array(scores)
        self.read: list[str] = []

    def log_probabilities(self, texts: list[str]) -> np.ndarray:
        self.read += texts
        rows = np.array([self._scores + [9.0 * (name in text.split()) for name in TOPICS] for text in texts])
        return rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))


@pytest.fixture
def known() -> Content:
    def chat(name: str, action: str = "action_chat", *questions: str) -> Topic:
        return Topic.parse_obj({"topic": name, "title": name, "kind": "chat", "action": action, "questions": questions})

    asked = (topic("seeing", questions=[EXACT, "and what of it"]), topic("asking"))
    return small_content(*asked, chat("greet", "action_chat", "good day"), chat("other_small_talk"), chat("undoing", FORGET))


def ranked_first(known: Content, text: str, before: str = "") -> str:
    found = MessageClassifier(known, classifier_config(), Ensemble()).classify(text, before)
    return str(found.ranking[0]["name"])


def test_a_question_asked_in_its_very_words_has_its_topic(known: Content) -> None:
    assert ranked_first(known, "Who decides, what my school is told".replace(",", "")) == "seeing"
    found = MessageClassifier(known, classifier_config(), Ensemble()).classify(EXACT, "")
    assert found.ranking[0]["confidence"] == classifier_config().exact_match_confidence
    assert [item["name"] for item in found.ranking].count("seeing") == 1


def test_half_a_question_in_the_very_words_of_another_is_read_with_the_one_before(known: Content) -> None:
    assert ranked_first(known, "and what of it") == "seeing"
    assert ranked_first(known, "and what of it", "is it about asking things") == "asking"


def test_a_greeting_is_left_out_of_a_question_and_stays_in_half_of_one(known: Content) -> None:
    ensemble = Ensemble()
    classifier = MessageClassifier(known, classifier_config(), ensemble)
    classifier.classify("good day, may somebody look into asking", "")
    assert ensemble.read == ["may somebody look into asking"]
    ensemble.read.clear()
    classifier.classify("good day, what about it then", BEFORE)
    assert ensemble.read[0] == "good day, what about it then"


def test_likely_small_talk_is_met_as_such_unless_it_may_be_half_of_a_question(known: Content) -> None:
    """Each of two topics of small talk is likelier than any other, and neither is sure."""
    talk = Ensemble((0.5, 2.0, 1.9, 0.5, -9.0))
    classifier = MessageClassifier(known, classifier_config(), talk)
    assert classifier.classify("well that was quite something to hear from you today my dear friends", "").intent == "greet"
    assert classifier.classify("what about it", "something else entirely").intent == NOT_SURE


def test_nothing_is_forgotten_on_a_guess(known: Content) -> None:
    """To forget cannot be undone: a likely wish to is asked back."""
    likely = Ensemble((0.5, -9.0, -9.0, 0.5, 1.6))
    found = MessageClassifier(known, classifier_config(), likely).classify("well then do so please my dear old friend", "")
    assert found.ranking[0]["name"] == "undoing" and 0.5 < found.ranking[0]["confidence"] < 0.65
    assert found.intent == NOT_SURE
