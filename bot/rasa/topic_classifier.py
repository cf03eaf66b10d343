"""Rasa component: which topics a message may be about, and whether that is sure enough to answer."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Set

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.load import Content
from bot.content.shared import library
from bot.settings import Settings
from bot.text.normalise import plain
from bot.training.examples import follow_up_examples, topic_examples
from bot.understanding.decide import decide
from bot.understanding.details import DetailFinder
from bot.understanding.ensemble import TopicReader
from bot.understanding.follow_up import BEFORE, leans, stands_alone
from bot.understanding.introduction import bare, without_introduction
from bot.understanding.scoring import view

KNOWN = 0.99  # chance of the topic whose question was asked word for word
FORGET = "action_forget"  # what it does cannot be undone: only when sure
RANKED = 10  # topics kept in the ranking
QUESTIONS = "questions"  # in what is understood: the two questions of a message that asks two


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Ranks the topics (`topic_reader.py`, `views.py`) and decides (`decide.py`)."""

    def __init__(
        self, config: Dict[str, Any], storage: ModelStorage, resource: Resource, reader: Optional[TopicReader] = None
    ) -> None:
        self._config, self._storage, self._resource, self._reader = config, storage, resource, reader
        self._content: Optional[Content] = None
        self._known: Dict[str, str] = {}
        self._greetings: Set[str] = set()
        self._finder: Optional[DetailFinder] = None

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Thresholds, set in config.yml from what `make bench-understanding` measures. `lost`: below this chance nothing is
        understood; `sure`: from here on the best topic is answered, and below it asked back, unless the message has the chance
        `small_talk` of being about the talk itself, or a good share (`elsewhere`) of the best topic's chance of being about
        something that this chat does not know. `greeting_topic`: the topic whose questions are greetings."""
        return {"greeting_topic": "", "lost": 0.25, "elsewhere": 0.3, "small_talk": 0.5, "sure": 0.65}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicClassifier:
        """Made by Rasa's graph, untrained."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all questions and keep what was fitted. The questions come from the same content as Rasa's training data."""
        content, settings = library().content, Settings.from_environment()
        leaning = follow_up_examples(settings.data / "follow_ups.yml", set(content.topics))
        self._reader = TopicReader.fit([*topic_examples(content), *leaning], settings)
        with self._storage.write_to(self._resource) as folder:
            self._reader.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> TopicClassifier:
        """Read what training kept."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, TopicReader.load(folder, Settings.from_environment()))

    def _asked(self, content: Content) -> Dict[str, str]:
        """Every question in plain letters, and its topic; made anew when staff change a file."""
        if self._content is not content:
            pairs = ((plain(question), name) for name, topic in content.topics.items() for question in topic.questions)
            self._content, self._known, self._finder = content, dict(pairs), DetailFinder(content)
            greeting = content.topics.get(self._config["greeting_topic"])
            self._greetings = {bare(question) for question in greeting.questions} if greeting else set()
        return self._known

    def process(self, messages: List[Message]) -> List[Message]:
        """Set `intent`, `intent_ranking`, and `questions` where a message asks two things."""
        content = library().content
        elsewhere = {name for name, topic in content.topics.items() if topic.kind == "no_answer"}
        small_talk = {name for name, topic in content.topics.items() if topic.kind == "chat" and topic.action != FORGET}
        for message in messages:
            if message.get(TEXT) and self._reader:
                asked = self._asked(content)
                text, before = message.get(TEXT), str((message.get("metadata") or {}).get(BEFORE) or "")
                leaning = bool(before) and leans(text, content.phrases["leans"])
                text = without_introduction(text, self._finder, self._greetings) if self._finder and not leaning else text
                topics = self._reader.topics
                answered = np.array([name in content.topics and content.topics[name].kind == "answer" for name in topics])
                seen = view(text, before, self._reader.log_chances, content.phrases["leans"], answered)
                best = np.argsort(-seen.chances)[:RANKED]
                ranking = [{"name": topics[column], "confidence": float(seen.chances[column])} for column in best]
                known = asked.get(plain(text))
                if known is not None and not (leaning and not stands_alone(text, content.phrases["leans"])):
                    rest = [item for item in ranking if item["name"] != known]
                    ranking = [{"name": known, "confidence": KNOWN}, *rest]  # asked in the very words of a question we have
                talk = () if leaning else small_talk
                intent = {"name": decide(ranking, self._config, elsewhere, talk), "confidence": ranking[0]["confidence"]}
                message.set(INTENT, intent, add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
                message.set(QUESTIONS, list(seen.questions), add_to_output=True)
        return messages
