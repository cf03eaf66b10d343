"""Things that are never said, because they are wrong or hurt: data/editorial/never_said.yml lists them, each with its reason."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.editorial import never_said
from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("never-said", "the-voice")


def run(content: Content) -> Iterator[Problem]:
    """Texts that say one of these."""
    for text in texts(content):
        for entry in never_said(content.folder):
            found = re.search(entry.shape, text.words, re.IGNORECASE)
            if found and not (entry.except_for and entry.except_for == text.topic.handoff):
                yield text.problem(RULE, f"it says “{found.group(0)}”.", "Say it another way.", entry.why)
