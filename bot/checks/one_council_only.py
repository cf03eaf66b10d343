"""No answer of one council names the other."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import Council
from bot.content.rules import Rule

RULE = Rule("one-council-only", "the-voice")
WHY = "A child must never be told what another council does as if it were their own."


def run(content: Content) -> Iterator[Problem]:
    """The name of another council, or of any council in the answers for everyone."""
    for text in texts(content):
        for name, council in content.councils.items():
            if name != text.council and _named(name, council, text.words):
                yield text.problem(RULE, f"it names {council.name}.", "Say it without the other council.", WHY)


def _named(name: str, council: Council, words: str) -> bool:
    """Whether the words hold the council's id or its full name."""
    either = f"{re.escape(name)}|{re.escape(council.name)}"
    return re.search(rf"(?<!\w)(?:{either})(?!\w)", words, re.IGNORECASE) is not None
