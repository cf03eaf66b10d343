"""Hard words: marked where they stand in an answer, and explained when somebody asks for one."""

from __future__ import annotations

import re
from typing import Optional

from rapidfuzz import fuzz, process

from bot.content.models import Word
from bot.text.normalise import as_named

SURER = 92.0  # of a name of several words, where a shorter name may stand as it is: "is independent" is not "semi independent"
SURE = 84.0  # how alike (0-100) a misspelt word must be: "sudonimised" (87) and "safegarding" (95) pass


class _Forms:
    """One pattern for every form of every word, the longest first, and which word a form belongs to."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.of = {form.lower(): word for word in words for form in word.also if len(form) > 3 or form.isupper()}
        self.of |= {word.word.lower(): word for word in words}
        either = "|".join(re.escape(form) for form in sorted(self.of, key=len, reverse=True))
        self.pattern = re.compile(rf"(?<![\w@.])(?:{either})(?![\w@])", re.IGNORECASE)


_cache: list[_Forms] = []  # the forms of the words in use; rebuilt when staff change data/words.yml


def _forms(words: tuple[Word, ...]) -> _Forms:
    if not _cache or _cache[0].words is not words:
        _cache[:] = [_Forms(words)]
    return _cache[0]


def glossary_of(text: str, words: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
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
    """The hard word that a question is about, misspelt or not; None if there is none.

    Longer names come first, misspelt ones too: "data protection oficer" is not a question about data protection.
    """
    names = {as_named(name): word for word in words for name in (word.word, *word.also)}
    tokens = as_named(text).split()
    for size in range(min(max((len(name.split()) for name in names), default=0), len(tokens)), 0, -1):
        pieces = [" ".join(tokens[start : start + size]) for start in range(len(tokens) - size + 1)]
        exact = next((names[piece] for piece in pieces if piece in names), None)
        if exact:
            return exact
        as_long = [name for name in names if size > 1 and len(name.split()) == size]
        closest = _closest(pieces, as_long, SURER)
        if closest:
            return names[closest]
    pieces = [" ".join(tokens[start : start + size]) for size in (3, 2, 1) for start in range(len(tokens) - size + 1)]
    closest = _closest(pieces, list(names), SURE)
    return names[closest] if closest else None


def _closest(pieces: list[str], names: list[str], least: float) -> Optional[str]:
    """The name that is most like one of the pieces, if it is like enough."""
    matches = [process.extractOne(piece, names, scorer=fuzz.ratio, score_cutoff=least) for piece in pieces if len(piece) >= 5]
    found = [match for match in matches if match]
    if not found:
        return None
    return str(max(found, key=lambda match: match[1])[0])
