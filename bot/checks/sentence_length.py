"""Short sentences: at most 10 words in easier words, 20 anywhere else, 15 on average for young people."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.text.sentences import word_count, written_sentences

RULE = "the-voice"
WHY = "Long sentences are where readers get lost (NHS: 20 words; easy read: 10)."
MOST = {"easier": 10, "young_person": 20, "care_leaver": 20, "carer": 20, "more": 20}
AVERAGE = {"young_person": 15.0, "care_leaver": 15.0}


def run(content: Content) -> Iterator[Problem]:
    """Sentences that are too long, and texts whose sentences are long on average."""
    for text in texts(content):
        found = written_sentences(text.words)
        for sentence in found:
            if word_count(sentence) > MOST[text.layer]:
                what = f"{word_count(sentence)} words in one sentence: “{sentence[:70]}…”"
                yield text.problem(RULE, what, f"Cut it in two; at most {MOST[text.layer]} words.", WHY)
        average = sum(map(word_count, found)) / max(1, len(found))
        if average > AVERAGE.get(text.layer, 99):
            yield text.problem(RULE, f"{average:.1f} words a sentence on average.", "At most 15 on average.", WHY)
