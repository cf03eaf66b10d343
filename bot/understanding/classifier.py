"""Rasa component: which topics a message may be about, with a chance for each."""

from __future__ import annotations

from typing import Any, Dict, List, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.linear import LinearTopics
from bot.understanding.vectors import SentenceVectors

RANKED = 10  # topics kept in the ranking


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Ranks the topics. Whether the best is good enough is decided after it (`decide.py`)."""

    def __init__(self, storage: ModelStorage, resource: Resource, model: LinearTopics | None = None) -> None:
        self._storage, self._resource, self._model = storage, resource, model

    @classmethod
    def required_components(cls) -> List[Type]:
        """Vectors come first."""
        return [SentenceVectors]

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> TopicClassifier:
        """Made by Rasa's graph, untrained."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all questions and keep what was fitted."""
        asked = [message for message in training_data.intent_examples if message.get(TEXT)]
        texts = [message.get(TEXT) for message in asked]
        self._model = LinearTopics.fit(texts, _rows(asked), [message.get(INTENT) for message in asked])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
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
            return cls(model_storage, resource, LinearTopics.load(folder))

    def process(self, messages: List[Message]) -> List[Message]:
        """Set `intent` and `intent_ranking`."""
        asked = [message for message in messages if message.get(TEXT)]
        if asked and self._model:
            rows = self._model.chances([message.get(TEXT) for message in asked], _rows(asked))
            for message, row in zip(asked, rows):
                best = np.argsort(-row)[:RANKED]
                ranking = [{"name": self._model.topics[column], "confidence": float(row[column])} for column in best]
                message.set(INTENT, ranking[0], add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages


def _rows(messages: List[Message]) -> np.ndarray:
    return np.concatenate([message.get_dense_features(TEXT)[1].features for message in messages])
