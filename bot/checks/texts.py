"""Walk the answers text by text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import Topic
from bot.content.places import line_of
from bot.content.rules import Rule, Severity

LAYERS = ("young_person", "easier", "care_leaver", "carer", "more")
SMALL_TALK = "chat"  # the folder of what the chat says of itself, the same for every council


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

    def problem(self, rule: Rule, what: str, mend: str, why: str = "") -> Problem:
        """A problem at this text's line."""
        line = line_of(self.path, ("answers", self.council, self.layer))
        return rule.problem(self.path, line, f"{self.where}: {what}", mend, why)


def is_small_talk(content: Content, topic: str) -> bool:
    """Whether a topic is the chat's own talk, and no answer from a notice."""
    return content.groups[topic] == SMALL_TALK


def texts(content: Content) -> Iterator[Text]:
    """Every layer of every answer."""
    for name, topic in content.topics.items():
        for council, answer in topic.answers.items():
            for layer in LAYERS:
                words = getattr(answer, layer)
                if words:
                    yield Text(topic, council, layer, words, content.paths[name])


def at(
    content: Content,
    topic: str,
    keys: tuple[object, ...],
    rule: Rule,
    what: str,
    mend: str,
    why: str = "",
    severity: Optional[Severity] = None,
) -> Problem:
    """A problem at a place in a topic's file."""
    path = content.paths[topic]
    return rule.problem(path, line_of(path, keys), what, mend, why, severity)
