"""The bot is not the council: it never says "we", "us" or "our" for it. The words stand in data/editorial/voice.yml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Iterator

from bot.checks.editorial import own_voice
from bot.checks.texts import is_small_talk, texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("voice", "the-voice")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def run(content: Content) -> Iterator[Problem]:
    """Finds "we" outside quotation marks, except in the talk's own "while we talk"."""
    mend = "Name the council, or say “the council” or “the Trust”."
    for text in texts(content):
        if not is_small_talk(content, text.topic.topic) and _own_words().search(_QUOTED.sub("", text.words)):
            yield text.problem(RULE, "it says “we”, “us” or “our”.", mend, own_voice().why)


@lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, own_voice().words))})\b", re.IGNORECASE)
