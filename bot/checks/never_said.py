"""Things that are never said, because they are wrong or hurt. Each has its reason."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content

RULE = "the-voice"
NEVER = (
    (r"\b(?:30|thirty) days\b", "It is one month (UK GDPR, article 12A); 30 days is only for complaints.", "complaints"),
    (r"\bNHS (?:national )?(?:data )?opt[- ]out\b", "The NHS opt-out does not cover children's social care.", ""),
    (r"\b(?:must|have to|need to) be (?:16|sixteen|13|12|18) to (?:ask|see)\b", "England has no age limit for asking.", ""),
    (r"\bdon['’]t worry\b|\bno need to worry\b|\bcalm down\b", "Nobody stops worrying because they are told to.", ""),
    (r"\b(?:inter alia|pursuant|hereby|herein|aforementioned|prima facie)\b", "Legal words.", ""),
    (r"\byou will (?:get|be given|receive)\b", "Say “can ask”: nobody can promise it.", ""),
)  # fmt: skip


def run(content: Content) -> Iterator[Problem]:
    """Texts that say one of these."""
    for text in texts(content):
        for shape, why, allowed in NEVER:
            found = re.search(shape, text.words, re.IGNORECASE)
            if found and (not allowed or allowed != (text.topic.handoff or "")):
                yield text.problem(RULE, f"it says “{found.group(0)}”.", "Say it another way.", why)
