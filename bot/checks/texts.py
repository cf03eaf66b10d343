"""Walk the answers text by text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from bot.content.errors import Problem
from bot.content.files import line_of
from bot.content.load import Content
from bot.content.models import Topic

LAYERS = ("young_person", "easier", "care_leaver", "carer", "more")


@dataclass(frozen=True)
class Text:
    """One layer of one answer."""

    topic: Topic
    council: str
    layer: str
    words: str
    path: Path

    @property
    def where(self) -> str:
        """How it is named to staff."""
        return f"{self.council} > {self.layer}"

    def problem(self, rule: str, what: str, mend: str, why: str = "", warning: bool = False) -> Problem:
        """A problem at this text's line."""
        line = line_of(self.path, ("answers", self.council, self.layer))
        return Problem(self.path, line, rule, f"{self.where}: {what}", mend, why, warning)


def texts(content: Content) -> Iterator[Text]:
    """Every layer of every answer."""
    for name, topic in content.topics.items():
        for council, answer in topic.answers.items():
            for layer in LAYERS:
                words = getattr(answer, layer)
                if words:
                    yield Text(topic, council, layer, words, content.paths[name])


def at(
    content: Content, topic: str, keys: tuple[object, ...], rule: str, what: str, mend: str, why: str = "", warning: bool = False
) -> Problem:
    """A problem at a place in a topic's file."""
    path = content.paths[topic]
    return Problem(path, line_of(path, keys), rule, what, mend, why, warning)
