"""Rasa component: the details of a message as entities, so that Rasa's slots hold who is asking."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.load import Content
from bot.content.shared import library
from bot.text.normalise import plain_words
from bot.understanding.config import ConfigError, ProfileConfig, component_values, parse_config
from bot.understanding.details import DetailFinder, Details
from bot.understanding.meaning import asks_meaning
from bot.understanding.segments import Segments, sentences


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PersonEntities(GraphComponent, EntityExtractorMixin):
    """Entities council, reader, words and about. A message that is nothing but who is asking gets that intent."""

    def __init__(self, config: ProfileConfig) -> None:
        self._config = config
        self._use(library().content)

    def _use(self, content: Content) -> None:
        self._content, self._finder, self._segments = content, DetailFinder(content), Segments(content.cues.questions)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What config.yml says now; a model has what it said when the model was trained."""
        return component_values("PersonEntities")

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> PersonEntities:
        """Made by Rasa's graph."""
        try:
            return cls(parse_config(ProfileConfig, config, "PersonEntities"))
        except ConfigError as error:  # Rasa's own error, which it shows as it is
            raise InvalidConfigException(str(error)) from error

    def process(self, messages: List[Message]) -> List[Message]:
        """Add what was found."""
        content = library().content
        if content is not self._content:  # staff changed a name: look for the new one
            self._use(content)
        for message in messages:
            if message.get(TEXT):
                found = self._finder.find(message.get(TEXT))
                self._add(message, replace(found, about=self._asked_about(message.get(TEXT), found)))
        return messages

    def _asked_about(self, text: str, found: Details) -> tuple[str, ...]:
        """The things named where the message asks. A story's dad and a story's doctor are not what is asked about, unless the
        question points back to them ("is that written down")."""
        question = " ".join(part for part in sentences(text) if self._segments.asks(part))
        pointing = self._content.cues.follow_up.points_at_things
        if not found.about or not question or not set(plain_words(question)).isdisjoint(pointing):
            return found.about
        return self._finder.find(question).about

    def _add(self, message: Message, found: Details) -> None:
        message.set(ENTITIES, message.get(ENTITIES, []) + _entities(found), add_to_output=True)
        topic = self._topic(message.get(TEXT), found)
        if topic is not None:
            sure = {"name": topic, "confidence": 1.0}
            others = [item for item in message.get(INTENT_RANKING_KEY, []) if item["name"] != topic]
            message.set(INTENT, sure, add_to_output=True)
            message.set(INTENT_RANKING_KEY, [sure, *others], add_to_output=True)

    def _topic(self, text: str, found: Details) -> Optional[str]:
        """The topic of a message that says only who is asking, or asks only for a word; None for any other."""
        config, content = self._config, self._content
        if asks_meaning(text, content.words, content.cues.meaning, config.meaning_words, config.meaning_share):
            return config.meaning_topic
        if not found.profile_only:
            return None
        return config.council_topic if found.council else config.reader_topic


def _entities(found: Details) -> list[dict[str, Any]]:
    """The details under the names that Rasa's slots have."""
    named = [("council", found.council), ("reader", found.audience), ("words", found.reading_level)]
    named += [("about", name) for name in found.about]
    return [{"entity": name, "value": value, "extractor": "PersonEntities"} for name, value in named if value]
