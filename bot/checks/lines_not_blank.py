"""No empty line in an answer: Rasa would send it as two messages."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("lines-not-blank", "one-topic-one-file")


def run(content: Content) -> Iterator[Problem]:
    """Texts with an empty line inside."""
    for text in texts(content):
        if re.search(r"\n\s*\n", text.words):
            yield text.problem(RULE, "there is an empty line in it.", "Take it out; each line is a paragraph already.")
