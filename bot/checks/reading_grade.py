"""The reading grade of a layer, over all its texts for one council together.

Flesch-Kincaid (Kincaid et al. 1975) through textstat. On a single short reply the formula means nothing (a reply of one word
has grade -3), so only a pooled text that is long enough is held to a grade. data/editorial/limits.yml has the numbers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

import textstat

from bot.checks.editorial import limits
from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule
from bot.text.sentences import written_sentences

RULE = Rule("reading-grade", "the-voice")


@lru_cache(maxsize=4096)
def grade(text: str) -> float:
    """Flesch-Kincaid grade of a text whose lines end with full stops."""
    return float(textstat.flesch_kincaid_grade(text))


def pooled(content: Content) -> dict[tuple[str, str], tuple[int, float]]:
    """(council, layer) -> number of words and grade. Contacts and explained words are left out, as the readers get help there."""
    together: dict[tuple[str, str], list[str]] = {}
    explained = sorted({name for word in content.words for name in (word.word, *word.also)}, key=len, reverse=True)
    for text in texts(content):
        kept = [_without(sentence, explained) for sentence in written_sentences(text.words)]
        together.setdefault((text.council, text.layer), []).extend(kept)
    return {key: (len(" ".join(lines).split()), grade(" ".join(lines))) for key, lines in together.items()}


def _without(sentence: str, explained: list[str]) -> str:
    lowered = sentence.lower()
    for word in explained:
        if len(word) > 3 and word.lower() in lowered:
            at = lowered.index(word.lower())
            sentence = sentence[:at] + "it" + sentence[at + len(word) :]
            lowered = sentence.lower()
    return sentence.rstrip(" :,;") + "."  # a second mark at the end changes no grade


def run(content: Content) -> Iterator[Problem]:
    """Layers that are too hard to read."""
    held_to = limits(content.folder)
    for (council, layer), (words, reached) in pooled(content).items():
        most = held_to.layers.of(layer).grade
        if most is not None and words >= held_to.grade_from_words.value and reached > most:
            what = f"{council} > {layer}: reading grade {reached:.1f} over {words} words."
            mend = f"At most {most:.0f}: shorter sentences and shorter words. `make check` lists the longest sentences."
            yield RULE.problem(content.folder / "topics", 1, what, mend)
