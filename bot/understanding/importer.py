"""Topic files reach Rasa here: the questions, the intents, and one rule for each topic. No generated files."""

from __future__ import annotations

from typing import Optional

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content.shared import library


class TopicImporter(RasaFileImporter):
    """Adds to Rasa's own files what the topic files hold."""

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """Rasa's data and every question of every topic."""
        topics = library().content.topics
        questions = [Message({TEXT: question, INTENT: name}) for name, topic in topics.items() for question in topic.questions]
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
