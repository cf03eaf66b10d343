"""Topic files reach Rasa here: the questions, the intents, and one rule for each topic. No generated files."""

from __future__ import annotations

from typing import Any, Optional

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.shared import library


class Question(Message):
    """A question as Rasa's training data holds it. Rasa copies all of them at each step of reading, and finds their fingerprints
    anew: 15 s of each training. A question never changes, so it needs neither.
    """

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """As a message does; to set what is there already changes nothing."""
        if self.get(prop) != info:
            super().set(prop, info, add_to_output)

    def __deepcopy__(self, copies: dict[int, Any]) -> Question:
        return self


class TopicImporter(RasaFileImporter):
    """Adds to Rasa's own files what the topic files hold."""

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """Rasa's data and every question of every topic."""
        topics = library().content.topics
        questions = [Question({TEXT: question, INTENT: name}) for name, topic in topics.items() for question in topic.questions]
        return super().get_nlu_data(language).merge(TrainingData(questions))

    def get_domain(self) -> Domain:
        """Rasa's domain, with each topic as an intent and its action as an action."""
        topics = library().content.topics
        actions = sorted({topic.action for topic in topics.values()})
        return super().get_domain().merge(Domain.from_dict({"intents": list(topics), "actions": actions}))

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """Rasa's rules, and for each topic: when it is asked, its action runs."""
        topics = library().content.topics
        rules = [
            {"rule": f"{name} is asked", "steps": [{"intent": name}, {"action": topic.action}]} for name, topic in topics.items()
        ]
        steps = YAMLStoryReader(self.get_domain()).read_from_parsed_yaml({"rules": rules})
        return super().get_stories(exclusion_percentage).merge(StoryGraph(steps))
