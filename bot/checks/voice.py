"""The bot is not the council: it never says "we", "us" or "our" for it. The words stand in data/editorial/voice.yml."""

from __future__ import annotations

import re
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
    voice = own_voice(content.folder)
    own = re.compile(rf"\b(?:{'|'.join(map(re.escape, voice.words))})\b", re.IGNORECASE)
    for text in texts(content):
        if not is_small_talk(content, text.topic.topic) and own.search(_QUOTED.sub("", text.words)):
            yield text.problem(RULE, "it says “we”, “us” or “our”.", mend, voice.why)
