"""The bot is not the council: it never says "we", "us" or "our" for it."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content

RULE = "the-voice"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WE = re.compile(r"\b(?:we|our|ours|us)\b", re.IGNORECASE)


def run(content: Content) -> Iterator[Problem]:
    """Finds "we" outside quotation marks, except in the talk's own "while we talk"."""
    for text in texts(content):
        if content.groups[text.topic.topic] != "chat" and _WE.search(_QUOTED.sub("", text.words)):
            yield text.problem(RULE, "it says “we”, “us” or “our”.", "Name the council, or say “the council” or “the Trust”.")
