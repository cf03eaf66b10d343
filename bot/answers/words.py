"""Hard words: marked where they stand in an answer, and explained when somebody asks for one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Optional

from rapidfuzz import fuzz, process

from bot.content.models import Word

SURE = 84.0  # how alike (0-100) a misspelt word must be: "sudonimised" 87 and "safegarding" 95 pass, "person" for "persons" never comes here


@lru_cache(maxsize=4)
def _patterns(words: tuple[Word, ...]) -> tuple[tuple[re.Pattern[str], Word], ...]:
    ordered = sorted(words, key=lambda word: -len(word.word))
    return tuple((_pattern(word), word) for word in ordered)


def _pattern(word: Word) -> re.Pattern[str]:
    forms = sorted({word.word, *(name for name in word.also if len(name) > 3 or name.isupper())}, key=len, reverse=True)
    either = "|".join(re.escape(form) for form in forms)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def marked(text: str, words: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
    """Each hard word of the text as it stands there, with its plain line; the longest first, each once."""
    found: dict[str, tuple[str, str]] = {}
    taken = [False] * len(text)
    for pattern, word in _patterns(words):
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                found.setdefault(word.word, (match.group(0), word.plain))
    return tuple(found.values())


def asked_for(text: str, words: tuple[Word, ...]) -> Optional[Word]:
    """The hard word that a question is about, misspelt or not; None if there is none."""
    names = {name.lower(): word for word in words for name in (word.word, *word.also)}
    lowered = re.sub(r"[^\w\s/&'-]", " ", text.lower())
    tokens = lowered.split()
    for size in range(min(6, len(tokens)), 0, -1):
        for start in range(len(tokens) - size + 1):
            word = names.get(" ".join(tokens[start : start + size]))
            if word is not None:
                return word
    best: Optional[tuple[float, Word]] = None
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            piece = " ".join(tokens[start : start + size])
            if len(piece) < 5:
                continue
            match = process.extractOne(piece, names.keys(), scorer=fuzz.ratio, score_cutoff=SURE)
            if match and (best is None or match[1] > best[0]):
                best = (match[1], names[match[0]])
    return best[1] if best else None
