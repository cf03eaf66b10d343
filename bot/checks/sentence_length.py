"""Short sentences: the longest one and the average of each layer are held to data/editorial/limits.yml."""

from __future__ import annotations

from typing import Iterator

from bot.checks.editorial import limits
from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule
from bot.text.sentences import word_count, written_sentences

RULE = Rule("sentence-length", "the-voice")
WHY = "Long sentences are where readers get lost (NHS: 20 words; easy read: 10)."


def run(content: Content) -> Iterator[Problem]:
    """Sentences that are too long, and texts whose sentences are long on average."""
    for text in texts(content):
        most = limits(content.folder).layers.of(text.layer)
        found = written_sentences(text.words)
        for sentence in found:
            if word_count(sentence) > most.sentence_words:
                what = f"{word_count(sentence)} words in one sentence: “{sentence[:70]}…”"
                yield text.problem(RULE, what, f"Cut it in two; at most {most.sentence_words} words.", WHY)
        average = sum(map(word_count, found)) / max(1, len(found))
        if most.average_words is not None and average > most.average_words:
            mend = f"At most {most.average_words:.0f} on average."
            yield text.problem(RULE, f"{average:.1f} words a sentence on average.", mend, WHY)
