"""What the encoder is tuned on: every topic's questions, and the examples of danger and of what only sounds like it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from bot.content.errors import ContentError, Problem
from bot.content.files import read_yaml
from bot.content.load import Content
from bot.content.places import line_of
from bot.content.rules import EXAMPLES_FIT
from bot.safety.models import Hurt, Speaker
from bot.understanding.follow_up import joined

HELD_OUT = 12  # one example in so many is kept back from tuning, and says afterwards how sure is sure enough


@dataclass(frozen=True)
class Tells:
    """What a message of danger tells of, as who wrote it says: one word of each."""

    harm_type: str
    speaker: Speaker
    hurt: Hurt  # me, child (another one), adult (another one), others (whom the speaker hurts)
    now: str  # yes: it is happening this minute, or a life is at risk; no


@dataclass(frozen=True)
class Example:
    """One training text: its topic if it has one, and whether somebody in it is in danger."""

    text: str
    topic: Optional[str]
    danger: bool = False
    kept_back: bool = False  # written by other hands, for deciding thresholds
    tells: Optional[Tells] = None  # known of those that stand in a pair

    @property
    def held_out(self) -> bool:
        """Whether tuning must not see it: else decided by the text alone, so that it stays so from training to training."""
        return self.kept_back or int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % HELD_OUT == 0


def topic_examples(content: Content) -> list[Example]:
    """Every question of every topic."""
    return [Example(question, name) for name, topic in content.topics.items() for question in topic.questions]


def follow_up_examples(file: Path, topics: set[str]) -> list[Example]:
    """The examples of data/follow_ups.yml: a question and the message that leans on it, read together.

    Raises:
        ContentError: an example is not `before`, `then` and a topic that there is.
    """
    found, problems = [], []
    for number, line in _lines(file):
        fits = isinstance(line, dict) and all(isinstance(line.get(key), str) for key in ("before", "then"))
        if fits and str(line.get("topic")) in topics:
            found.append(Example(joined(line["before"], line["then"]), line["topic"]))
        else:
            problems.append(_problem(file, number, "Write `- {before: a question, then: what comes next, topic: its_topic}`."))
    if problems:
        raise ContentError(problems)
    return found


def safety_examples(folder: Path, topics: set[str]) -> list[Example]:
    """The examples of data/safety/examples/: `danger.yml`, and `no_danger.yml` (a text, or a text with its topic).

    Raises:
        ContentError: a line is not a text, or names a topic that there is not.
    """
    found: list[Example] = []
    problems: list[Problem] = []
    for name, danger in (("danger", True), ("no_danger", False)):
        path = folder / f"{name}.yml"
        for number, line in _lines(path):
            text, topic = (line.get("text"), line.get("topic")) if isinstance(line, dict) else (line, None)
            if not isinstance(text, str) or (topic is not None and str(topic) not in topics):
                mend = "Write `- words` or `- {text: words, topic: its_topic}`."
                problems.append(_problem(path, number, mend))
            else:
                found.append(Example(text, topic, danger))
    if problems:
        raise ContentError(problems)
    return found


def _lines(file: Path) -> list[tuple[int, Any]]:
    """The lines of the list in a file, counted.

    Raises:
        ContentError: it is no list (the dashes were forgotten, say).
    """
    read = read_yaml(file) or []
    if not isinstance(read, list):
        raise ContentError([_problem(file, 0, "Begin every example with a dash and a space.")])
    return list(enumerate(read))


def _problem(file: Path, number: int, mend: str) -> Problem:
    what = f"Example {number + 1} has not the shape it needs, or names no topic."
    return EXAMPLES_FIT.problem(file, line_of(file, (number,)), what, mend)
