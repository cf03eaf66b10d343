"""Topics reach Rasa here: it reads how people ask from its own files, and is told the intents and one rule for each topic."""

from __future__ import annotations

from typing import Any, Optional

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from bot.content.questions import ENDING
from bot.content.shared import library


class Question(Message):
    """A question as Rasa's training data holds it. Rasa copies all of them at each step of reading, and finds their fingerprints
    anew: 15 s of each training. A question never changes, so it needs neither.
    """

    @classmethod
    def of(cls, message: Message) -> Question:
        """This message as a question, with the fingerprint that reading it has found."""
        question = cls(message.data, message.output_properties, message.time, message.features)
        question._cached_fingerprint = message.fingerprint()
        return question

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """As a message does; to set what is there already changes nothing."""
        if self.get(prop) != info:
            super().set(prop, info, add_to_output)

    def __deepcopy__(self, copies: dict[int, Any]) -> Question:
        return self


class QuestionsReader(RasaYAMLReader):
    """Rasa's reader without its check of the file's shape, which reads a schema anew for every file: 2 s of each training.

    `bot.content.questions` has checked these files already, and more closely.
    """

    def validate(self, string: str) -> None:
        """Nothing more to check."""


class TopicImporter(RasaFileImporter):
    """Rasa's own importer, and what it cannot know of the topics: their intents, actions and rules."""

    @cached_method  # Rasa asks twice
    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """What Rasa reads from its files, each example as a `Question`."""
        files = [QuestionsReader().read(file) if file.endswith(ENDING) else load_data(file, language) for file in self._nlu_files]
        for data in files:
            data.training_examples = [Question.of(example) for example in data.training_examples]
        return TrainingData().merge(*files)

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
