"""Rasa component: sure, ask back, or don't know. The ranking stays; only the intent that the rules act on changes."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

NOT_SURE = "not_sure"
NOT_UNDERSTOOD = "not_understood"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Decide(GraphComponent):
    """Two thresholds, set in config.yml from measured questions."""

    def __init__(self, config: Dict[str, Any]) -> None:
        self._sure = float(config["sure"])
        self._margin = float(config["margin"])
        self._lost = float(config["lost"])

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`lost`: below this chance nothing is understood; `sure`: from here on the best topic is answered,
        and below it only when it leads the second by `margin`."""
        return {"lost": 0.08, "sure": 0.3, "margin": 0.1}

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Decide:
        """Made by Rasa's graph."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Put `not_sure` or `not_understood` in the place of a best topic that is not good enough."""
        for message in messages:
            ranking = message.get(INTENT_RANKING_KEY) or []
            if message.get(TEXT) and len(ranking) > 1:
                name = self._decide(ranking[0], ranking[1])
                message.set(INTENT, {"name": name, "confidence": ranking[0]["confidence"]}, add_to_output=True)
        return messages

    def _decide(self, best: Dict[str, Any], second: Dict[str, Any]) -> str:
        chance = float(best["confidence"])
        if chance < self._lost:
            return NOT_UNDERSTOOD
        if chance < self._sure and chance - float(second["confidence"]) < self._margin:
            return NOT_SURE
        return str(best["name"])
