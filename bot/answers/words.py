"""Hard words: marked where they stand in an answer, and explained when somebody asks for one."""

from __future__ import annotations

import re
from typing import Optional

from rapidfuzz import fuzz, process

from bot.content.models import Word

SURE = 84.0  # how alike (0-100) a misspelt word must be: "sudonimised" (87) and "safegarding" (95) pass


class _Forms:
    """One pattern for every form of every word, the longest first, and which word a form belongs to."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.of = {form.lower(): word for word in words for form in word.also if len(form) > 3 or form.isupper()}
        self.of |= {word.word.lower(): word for word in words}
        either = "|".join(re.escape(form) for form in sorted(self.of, key=len, reverse=True))
        self.pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


_kept: list[_Forms] = []  # the forms of the words in use; made anew when staff change data/words.yml


def _forms(words: tuple[Word, ...]) -> _Forms:
    if not _kept or _kept[0].words is not words:
        _kept[:] = [_Forms(words)]
    return _kept[0]


def marked(text: str, words: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
    """Each hard word of the text as it stands there first, with its plain line."""
    if not words:
        return ()
    forms = _forms(words)
    found: dict[str, tuple[str, str]] = {}
    for match in forms.pattern.finditer(text):
        word = forms.of[match.group(0).lower()]
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
