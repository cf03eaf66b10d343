"""What a message is about, and what that leads to: all that the Rasa component does, without Rasa."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from bot.content.load import Content
from bot.text.normalise import plain
from bot.understanding.config import ClassifierConfig
from bot.understanding.decide import decide
from bot.understanding.details import DetailFinder
from bot.understanding.follow_up import FollowUps
from bot.understanding.introduction import bare, without_introduction
from bot.understanding.scoring import MessageScorer
from bot.understanding.segments import Segments

FORGET = "action_forget"  # what it does cannot be undone: only when sure
Ranking = list[dict[str, Any]]  # `name` of a topic and its `confidence`, best first: Rasa's shape


class Ensemble(Protocol):
    """What is needed of `TopicEnsemble`."""

    topics: list[str]

    def log_probabilities(self, texts: list[str]) -> np.ndarray:
        """One row a text, one column a topic."""
        ...


@dataclass(frozen=True)
class Understood:
    """What a message is about: the intent that the rules act on, the topics in order, and two questions if it asks two."""

    intent: str
    ranking: Ranking
    questions: tuple[str, ...]


class MessageClassifier:
    """Ranks the topics of a message and decides. Made anew when staff change a file."""

    def __init__(self, content: Content, config: ClassifierConfig, ensemble: Ensemble) -> None:
        self._config, self._ensemble = config, ensemble
        topics = content.topics
        self._exact_matches = {plain(question): name for name, topic in topics.items() for question in topic.questions}
        greeting = topics.get(config.greeting_topic)
        self._greetings = {bare(question) for question in greeting.questions} if greeting else set()
        self._out_of_scope = {name for name, topic in topics.items() if topic.kind == "no_answer"}
        self._small_talk = {name for name, topic in topics.items() if topic.kind == "chat" and topic.action != FORGET}
        self._answered = np.array([name in topics and topics[name].kind == "answer" for name in ensemble.topics])
        self._finder = DetailFinder(content)
        self._follow_ups = FollowUps(content.cues.follow_up, config.follow_up)
        self._scorer = MessageScorer(Segments(content.cues.questions), self._follow_ups, config.scoring)

    def classify(self, text: str, before: str) -> Understood:
        """Understand one message.

        Args:
            before: the question asked before it, or empty.
        """
        is_follow_up = bool(before) and self._follow_ups.is_follow_up(text)
        if not is_follow_up:
            text = without_introduction(text, self._finder, self._config.introduction_rest_words, self._greetings)
        score = self._scorer.score(text, before, self._ensemble.log_probabilities, self._answered)
        ranking = self._ranking(score.probabilities)
        if not is_follow_up or self._follow_ups.is_sufficient(text):
            ranking = self._with_exact_match(text, ranking)
        intent = decide(ranking, self._config, self._out_of_scope, () if is_follow_up else self._small_talk)
        return Understood(intent, ranking, score.questions)

    def _ranking(self, probabilities: np.ndarray) -> Ranking:
        best = np.argsort(-probabilities)[: self._config.ranking_length]
        return [{"name": self._ensemble.topics[column], "confidence": float(probabilities[column])} for column in best]

    def _with_exact_match(self, text: str, ranking: Ranking) -> Ranking:
        """The topic whose question was asked in its very words comes first."""
        topic = self._exact_matches.get(plain(text))
        if topic is None:
            return ranking
        rest = [item for item in ranking if item["name"] != topic]
        return [{"name": topic, "confidence": self._config.exact_match_confidence}, *rest]
