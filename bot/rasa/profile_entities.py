"""Rasa component: the details of a message as entities, so that Rasa's slots hold who is asking."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.load import Content
from bot.content.shared import library
from bot.text.normalise import plain_words
from bot.understanding.details import DetailFinder, Details
from bot.understanding.meaning import asks_meaning
from bot.understanding.segments import asks, sentences


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PersonEntities(GraphComponent, EntityExtractorMixin):
    """Entities council, reader, words and about. A message that is nothing but who is asking gets that intent."""

    def __init__(self, config: Dict[str, Any]) -> None:
        self._config = config
        self._content: Content | None = None
        self._finder: DetailFinder | None = None

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The topics for messages that say only a council, only a reader, or ask only for a word (named in config.yml)."""
        return {"council_topic": None, "reader_topic": None, "meaning_topic": None}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> PersonEntities:
        """Made by Rasa's graph."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Add what was found."""
        content = library().content
        if self._finder is None or content is not self._content:  # staff changed a name: look for the new one
            self._content, self._finder = content, DetailFinder(content)
        for message in messages:
            if message.get(TEXT):
                found = self._finder.find(message.get(TEXT))
                self._add(message, replace(found, about=self._asked_about(message.get(TEXT), content, self._finder, found)))
        return messages

    @staticmethod
    def _asked_about(text: str, content: Content, finder: DetailFinder, found: Details) -> tuple[str, ...]:
        """The things named where the message asks. A story's dad and a story's doctor are not what is asked about, unless the
        question points back to them ("is that written down")."""
        question = " ".join(part for part in sentences(text) if asks(part))
        pointing = content.phrases["leans"]["points_at_things"]
        if not found.about or not question or not set(plain_words(question)).isdisjoint(pointing):
            return found.about
        return finder.find(question).about

    def _add(self, message: Message, found: Details) -> None:
        said = [("council", found.council), ("reader", found.reader), ("words", found.words)]
        said += [("about", name) for name in found.about]
        entities = [{"entity": name, "value": value, "extractor": "PersonEntities"} for name, value in said if value]
        message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
        topic = self._config["council_topic"] if found.council else self._config["reader_topic"]
        means = self._content is not None and asks_meaning(message.get(TEXT), self._content.words)
        if means:
            topic = self._config["meaning_topic"]
        if (found.alone or means) and topic:
            alone = {"name": topic, "confidence": 1.0}
            others = [item for item in message.get(INTENT_RANKING_KEY, []) if item["name"] != topic]
            message.set(INTENT, alone, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [alone, *others], add_to_output=True)
