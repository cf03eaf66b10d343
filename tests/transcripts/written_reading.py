"""Rasa component: stands where the classifier stands, and reads each message as the transcript says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content.shared import library
from bot.rasa.topic_classifier import QUESTIONS, TopicClassifier
from bot.text.clean import as_typed
from bot.understanding.classify import FORGET
from bot.understanding.config import ClassifierConfig, parse_config
from bot.understanding.decide import decide
from bot.understanding.follow_up import BEFORE, FollowUps
from tests.transcripts.transcript import SURE, Said

NOTHING = {"name": "get_my_file", "confidence": 0.01}  # a ranking is never empty


@dataclass
class Script:
    """What each text of the conversation so far is read as, and what this turn has read: (text, the question before it)."""

    readings: dict[str, dict[str, float]] = field(default_factory=dict)
    questions: dict[str, list[str]] = field(default_factory=dict)  # of a message that asks two things
    read: list[tuple[str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)  # read, and not in the transcript

    def write(self, turn: Said) -> None:
        """The next turn begins."""
        self.read, self.unknown = [], []
        if turn.says is not None:
            self.readings[as_typed(turn.says)] = turn.probabilities
            self.questions[as_typed(turn.says)] = list(turn.asks)
        self.readings |= {question: {topic: SURE} for question, topic in (turn.asks | turn.take_up).items()}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WrittenReading(GraphComponent):
    """Topics and probabilities come from the script; what they lead to is decided as always (`decide.py`, `config.yml`)."""

    script: ClassVar[Script] = Script()

    def __init__(self, config: Dict[str, Any]) -> None:
        self._config = parse_config(ClassifierConfig, config, "TopicClassifier")

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The classifier's own settings."""
        return TopicClassifier.get_default_config()

    @classmethod
    def create(
        cls, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> WrittenReading:
        """Made by Rasa's graph."""
        return cls(config)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set what the classifier would set; Rasa reads a button's command by itself."""
        for message in messages:
            if message.get(TEXT) and not message.get(TEXT).startswith("/"):
                self._read(message, message.get(TEXT), str((message.get("metadata") or {}).get(BEFORE) or ""))
        return messages

    def _read(self, message: Message, text: str, before: str) -> None:
        content = library().content
        self.script.read.append((text, before))
        reading = self.script.readings.get(text)
        if reading is None:
            self.script.unknown.append(text)
            reading = {}
        ranking = [{"name": name, "confidence": probability} for name, probability in reading.items()] or [NOTHING]
        elsewhere = {name for name, topic in content.topics.items() if topic.kind == "no_answer"}
        small_talk = {name for name, topic in content.topics.items() if topic.kind == "chat" and topic.action != FORGET}
        follow_ups = FollowUps(content.cues.follow_up, self._config.follow_up)
        is_follow_up = bool(before) and follow_ups.is_follow_up(text)
        name = decide(ranking, self._config, elsewhere, () if is_follow_up else small_talk)
        message.set(INTENT, {"name": name, "confidence": ranking[0]["confidence"]}, add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        message.set(QUESTIONS, self.script.questions.get(text, []), add_to_output=True)
