"""One question, with everything that its answer is chosen by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from bot.answers.facts import NamedFact, named_facts
from bot.content.load import Content
from bot.content.models import Answer, Council, Topic
from bot.profile import Profile


@dataclass(frozen=True)
class AnswerQuery:
    """One question. `about`: ids of data/names.yml that it names."""

    content: Content
    topic: Topic
    answer: Answer
    profile: Profile
    detail_level: str
    about: tuple[str, ...] = ()

    @property
    def council(self) -> Optional[Council]:
        """The council of the person, where it is one of ours."""
        return self.content.councils.get(self.profile.answers_of)

    @property
    def facts(self) -> tuple[NamedFact, ...]:
        """The facts that the question names."""
        return named_facts(self.council, self.topic, self.answer, self.about)
