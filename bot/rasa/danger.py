"""Rasa component: help first also where Rasa is used without the journey (`rasa shell`, `rasa run`)."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.safety.models import Level
from bot.safety.shared import shared_safety
from bot.understanding.follow_up import BEFORE

DANGER = "danger"  # the intent, and the entity that says of what kind


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Danger(GraphComponent, EntityExtractorMixin):
    """Looks for danger; the journey has done so already, and says so by what it sends beside the text."""

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Danger:
        """Made by Rasa's graph."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the intent `danger` in the place of any other where help must come first."""
        for message in messages:
            if message.get(TEXT) and BEFORE not in (message.get("metadata") or {}):
                detection = shared_safety().assessor.assess(message.get(TEXT))
                if detection is not None and detection.level is Level.SAFETY:
                    harm = {"entity": DANGER, "value": detection.harm_type, "extractor": type(self).__name__}
                    message.set(INTENT, {"name": DANGER, "confidence": 1.0}, add_to_output=True)
                    message.set(ENTITIES, [*message.get(ENTITIES, []), harm], add_to_output=True)
        return messages
