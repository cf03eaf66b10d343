"""An answer fits a screen: each layer has its length, in data/editorial/limits.yml."""

from __future__ import annotations

from typing import Iterator

from bot.checks.editorial import limits
from bot.checks.texts import Text, is_small_talk, texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule
from bot.text.sentences import word_count, written_sentences

RULE = Rule("layer-length", "the-voice")


def run(content: Content) -> Iterator[Problem]:
    """Texts that are too long; the chat's own help may have long lists."""
    for text in texts(content):
        most = limits(content.folder).layers.of(text.layer)
        words = sum(map(word_count, written_sentences(text.words)))
        if words > most.words and not is_small_talk(content, text.topic.topic):
            yield text.problem(RULE, f"{words} words.", f"At most {most.words}: move detail to `more`.", most.why)
        if most.paragraphs is not None and _paragraphs(text) > most.paragraphs:
            what, mend = f"{_paragraphs(text)} paragraphs.", f"At most {most.paragraphs} in `{text.layer}`."
            yield text.problem(RULE, what, mend, most.why)


def _paragraphs(text: Text) -> int:
    """How many lines with words, the items of lists aside."""
    return sum(bool(line.strip()) and not line.startswith("- ") for line in text.words.split("\n"))
