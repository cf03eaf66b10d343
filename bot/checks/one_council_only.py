"""No answer of one council names the other."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content

RULE = "the-voice"
WHY = "A child must never be told what another council does as if it were their own."


def run(content: Content) -> Iterator[Problem]:
    """The name of another council, or of any council in the answers for everyone."""
    for text in texts(content):
        for name, council in content.councils.items():
            if name != text.council and re.search(
                rf"\b(?:{re.escape(name)}|{re.escape(council.name)})\b", text.words, re.IGNORECASE
            ):
                yield text.problem(RULE, f"it names {council.name}.", "Say it without the other council.", WHY)
