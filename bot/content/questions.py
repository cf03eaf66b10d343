"""How people ask about a topic: the file beside it, in the format that Rasa trains on. Rasa skips in silence what it cannot read;
here each such thing is told.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Iterator, Literal, Optional, Tuple

import yaml

from bot.content.errors import ContentError, Problem
from bot.content.files import read_yaml, shape
from bot.content.models import Shape, Topic
from bot.content.places import line_of, node_at
from bot.content.rules import QUESTIONS_FILE

ENDING = ".questions.yml"
EXAMPLES = ("nlu", 0, "examples")  # where the questions stand
_DASHES = "Write `examples: |`, and below it each question on a line of its own that begins with a dash and a space."
# `[mum](person)` and its like: Rasa takes the first for text and the second for the name of a thing in it.
_MARK = re.compile(r"\[[^\]]+\](?:\([^:)]+(?::[^)]+)?\)|\{[^}]+\}|\[.*?\])")


class Entry(Shape):
    """One intent and how people say it, as Rasa writes it."""

    intent: str
    examples: Any  # a block of text; how it is written counts too, and `read_questions` looks at that


class QuestionsFile(Shape):
    """The questions of one topic, as a training file of Rasa's."""

    version: Literal["3.1"]
    nlu: Tuple[Entry, ...]


def questions_file(topic_file: Path) -> Path:
    """The file of how people ask, beside a topic's own."""
    return topic_file.with_name(topic_file.stem + ENDING)


def line_of_question(topic_file: Path, number: int) -> int:
    """The line of a topic's question, counted from 0, in the file of its questions."""
    return line_of(questions_file(topic_file), (*EXAMPLES, number))


def read_all(folder: Path, topics: dict[str, tuple[Topic, Path]], problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """The questions of each topic, in their order. What is wrong with any file is added to the problems.

    Args:
        topics: id -> the topic and its file; a file with a wrong name is told of elsewhere, and only once.
    """
    found: dict[str, tuple[str, ...]] = {}
    wanted = {path.with_name(topic.topic + ENDING) for topic, path in topics.values()}
    for path in sorted(folder.glob(f"topics/*/*{ENDING}")):
        name = path.name.removesuffix(ENDING)
        if path not in wanted and not path.with_name(f"{name}.yml").exists():
            what, mend = "There is no topic beside these questions.", f"Add {name}.yml, or name this file as the topic is."
            problems.append(QUESTIONS_FILE.problem(path, 1, what, mend))
        try:
            found[name] = read_questions(path)
        except ContentError as error:
            problems += error.problems
    for name, (topic, path) in topics.items():
        if "questions" in topic.__fields_set__:
            what, mend = "Questions do not stand beside the answers.", f"Move them to {name}{ENDING}. {_DASHES}"
            problems.append(QUESTIONS_FILE.problem(path, line_of(path, ("questions",)), what, mend))
        elif topic.topic == name and not questions_file(path).exists():
            what, why = "The questions of this topic are missing.", "Without them nobody who asks is understood."
            mend = f"Add {name}{ENDING} beside it: how people ask. docs/content.md shows a whole file."
            problems.append(QUESTIONS_FILE.problem(path, 1, what, mend, why))
    return found


def read_questions(path: Path) -> tuple[str, ...]:
    """The questions of one file, in their order.

    Raises:
        ContentError: it is not what Rasa reads, or Rasa would read another text than stands there.
    """
    file, name = shape(path, QuestionsFile, read_yaml(path)), path.name.removesuffix(ENDING)
    if len(file.nlu) != 1:
        what = f"There are {len(file.nlu)} entries under `nlu`."
        raise QUESTIONS_FILE.refusal(path, line_of(path, ("nlu", 1)), what, "Keep one: each topic has its own file.")
    (entry,) = file.nlu
    node = node_at(path, EXAMPLES)
    if not isinstance(node, yaml.ScalarNode) or node.style != "|":
        raise QUESTIONS_FILE.refusal(path, line_of(path, EXAMPLES), "The examples are not lines with dashes.", _DASHES)
    problems = list(_wrong_lines(path, node.value.splitlines()))
    if entry.intent != name:
        mend = f"Rename the file to {entry.intent}{ENDING}, or write `intent: {name}`."
        line = line_of(path, ("nlu", 0, "intent"))
        problems.append(QUESTIONS_FILE.problem(path, line, f"The file says `intent: {entry.intent}`.", mend))
    if problems:
        raise ContentError(problems)
    return tuple(line[1:].strip(" ") for line in node.value.splitlines())


def _wrong_lines(path: Path, lines: list[str]) -> Iterator[Problem]:
    """What Rasa would skip, or read as something else."""
    if not lines:
        yield QUESTIONS_FILE.problem(path, line_of(path, EXAMPLES), "There is no question in this file.", _DASHES)
    for number, line in enumerate(lines):
        if found := _wrong(line):
            what, mend, why = found
            yield QUESTIONS_FILE.problem(path, line_of(path, (*EXAMPLES, number)), what, mend, why)


def _wrong(line: str) -> Optional[tuple[str, str, str]]:
    """What is wrong with a line, how to mend it, and why it matters; None if it is right."""
    if not line.startswith("-"):
        return "This line does not begin with a dash.", _DASHES, "Rasa leaves such a line out."
    if not line[1:].strip():
        return "There is no question behind the dash.", "Write one, or take the line out.", "Rasa would train on an empty text."
    if mark := _MARK.search(line):
        return f"Rasa reads `{mark.group()}` as the mark of an entity.", "Use other brackets.", "It would train on another text."
    if re.search(r"\\u", line, re.IGNORECASE):
        return "Rasa reads a backslash and a u as a code for a letter.", "Write the letter.", "It could not read the file."
    return None
