"""The same question does not stand in two topics: the classifier could only learn to doubt."""

from __future__ import annotations

from typing import Iterator

from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.questions import line_of_question, questions_file
from bot.content.rules import Rule
from bot.text.normalise import without_marks

RULE = Rule("questions-once", "how-people-ask")


def run(content: Content) -> Iterator[Problem]:
    """Questions that stand twice, spelling marks aside."""
    seen: dict[str, str] = {}
    for name, topic in content.topics.items():
        for number, question in enumerate(topic.questions):
            plain = without_marks(question)
            other = seen.setdefault(plain, name)
            if plain and other != name:
                what = f"“{question[:60]}” stands in `{other}` too."
                line = line_of_question(content.paths[name], number)
                mend = "Keep it in the topic whose answer answers it."
                yield RULE.problem(questions_file(content.paths[name]), line, what, mend)
