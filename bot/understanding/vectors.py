"""Rasa component: puts the sentence vector of each message beside its text."""

from __future__ import annotations

from typing import Any, Dict, List, Type

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.settings import Settings
from bot.understanding.encoder import sentence_encoder, weights_folder
from bot.understanding.vector_cache import cached_vectors


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """A dense featurizer: one sentence vector a message, under the name of this component."""

    def __init__(self, name: str, settings: Settings) -> None:
        self._name = name
        self._cache = settings.cache / "vectors.safetensors"
        self._encoder = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache))

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> SentenceVectors:
        """Made by Rasa's graph."""
        return cls(execution_context.node_name, Settings.from_environment())

    @classmethod
    def required_components(cls) -> List[Type]:
        """Nothing has to come before it."""
        return []

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Rasa asks for this; there is nothing to set."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Vectors for every training question, from the cache where they are known."""
        messages = [message for message in training_data.training_examples if message.get(TEXT)]
        rows = cached_vectors([message.get(TEXT) for message in messages], self._encoder, self._cache)
        for message, row in zip(messages, rows):
            self._add(message, row[None, :])
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Vectors for what people type. Never cached."""
        asked = [message for message in messages if message.get(TEXT)]
        if asked:
            rows = self._encoder.vectors([message.get(TEXT) for message in asked])
            for message, row in zip(asked, rows):
                self._add(message, row[None, :])
        return messages

    def _add(self, message: Message, row: Any) -> None:
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._name))
