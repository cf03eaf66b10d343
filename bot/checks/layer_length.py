"""An answer fits a screen: each layer has its length."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.text.sentences import word_count, written_sentences

RULE = "the-voice"
MOST = {"easier": 45, "young_person": 85, "care_leaver": 85, "carer": 100, "more": 150}
PARAGRAPHS = 3  # of the easier words


def run(content: Content) -> Iterator[Problem]:
    """Texts that are too long; lists in the chat's own help are let be."""
    for text in texts(content):
        words = sum(map(word_count, written_sentences(text.words)))
        if words > MOST[text.layer] and content.groups[text.topic.topic] != "chat":
            yield text.problem(RULE, f"{words} words.", f"At most {MOST[text.layer]}: move detail to `more`.")
        blocks = [line for line in text.words.split("\n") if line.strip() and not line.startswith("- ")]
        if text.layer == "easier" and len(blocks) > PARAGRAPHS:
            yield text.problem(RULE, f"{len(blocks)} paragraphs.", f"At most {PARAGRAPHS} in easier words.")
