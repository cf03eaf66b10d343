"""Rasa component: which topics a message may be about, and whether that is sure enough to answer."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.load import Content
from bot.content.shared import library
from bot.settings import Settings
from bot.training.examples import follow_up_examples, topic_examples
from bot.training.fit_topics import fit_topics
from bot.understanding.classify import MessageClassifier, Understood
from bot.understanding.config import ClassifierConfig, ConfigError, component_values, parse_config
from bot.understanding.ensemble import TopicEnsemble
from bot.understanding.follow_up import BEFORE

QUESTIONS = "questions"  # in what is understood: the two questions of a message that asks two
# What config.yml called its thresholds when models were trained that may still be in use: Rasa keeps them in the model.
RENAMED = {
    "lost": "fallback_threshold",
    "elsewhere": "out_of_scope_ratio",
    "small_talk": "small_talk_threshold",
    "sure": "answer_threshold",
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Ranks the topics and decides (`bot/understanding/classify.py`); fitted by `bot/training/fit_topics.py`."""

    def __init__(
        self, config: ClassifierConfig, storage: ModelStorage, resource: Resource, ensemble: Optional[TopicEnsemble] = None
    ) -> None:
        self._config, self._storage, self._resource, self._ensemble = config, storage, resource, ensemble
        self._content: Optional[Content] = None
        self._classifier: Optional[MessageClassifier] = None

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml says now; a model has what it said when the model was trained."""
        return component_values("TopicClassifier")

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicClassifier:
        """Made by Rasa's graph, untrained."""
        return cls(_parsed(config), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all questions and store what was fitted. The questions come from the same content as Rasa's training data."""
        content, settings = library().content, Settings.from_environment()
        follow_ups = follow_up_examples(settings.data / "follow_ups.yml", set(content.topics))
        self._ensemble = fit_topics([*topic_examples(content), *follow_ups], settings)
        with self._storage.write_to(self._resource) as folder:
            self._ensemble.save(folder)
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
        """Read what training stored."""
        older = {RENAMED[name]: value for name, value in config.items() if name in RENAMED}
        values = {name: value for name, value in config.items() if name not in RENAMED} | older
        with model_storage.read_from(resource) as folder:
            return cls(_parsed(values), model_storage, resource, TopicEnsemble.load(folder, Settings.from_environment()))

    def process(self, messages: List[Message]) -> List[Message]:
        """Set `intent`, `intent_ranking`, and `questions` where a message asks two things."""
        content = library().content
        for message in messages:
            if message.get(TEXT) and self._ensemble:
                before = str((message.get("metadata") or {}).get(BEFORE) or "")
                _set(message, self._of(content, self._ensemble).classify(message.get(TEXT), before))
        return messages

    def _of(self, content: Content, ensemble: TopicEnsemble) -> MessageClassifier:
        """The classifier for this content; made anew when staff change a file."""
        if self._classifier is None or self._content is not content:
            self._content, self._classifier = content, MessageClassifier(content, self._config, ensemble)
        return self._classifier


def _parsed(values: Dict[str, Any]) -> ClassifierConfig:
    """The config, or Rasa's own error, which it shows as it is."""
    try:
        return parse_config(ClassifierConfig, values, "TopicClassifier")
    except ConfigError as error:
        raise InvalidConfigException(str(error)) from error


def _set(message: Message, understood: Understood) -> None:
    intent = {"name": understood.intent, "confidence": understood.ranking[0]["confidence"]}
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, understood.ranking, add_to_output=True)
    message.set(QUESTIONS, list(understood.questions), add_to_output=True)
