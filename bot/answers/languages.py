"""Which other language a message is written in, so that one line of help can be given in it. English gives none.

A script that few languages share tells at once. Within a script, and in Latin letters, common words do (data/chat/languages.yml).
It would rather miss a language than take English for one: misspelt English, slang, and a foreign name in an English message.
"""

from __future__ import annotations

import re
from typing import Optional, Sequence

from bot.content.models import Language
from bot.text.normalise import LONGEST, fold, spoken, spoken_words

__all__ = ["Language", "LanguageFinder"]

DISTINCT = 2  # of the listed words so many different ones must be there ...
SHARE = 0.4  # ... and make up so much of the message: "de" and "la" in a long English message are a name
SCRIPTS = {  # letters only: a comma or a digit of a script does not make a message one in its language
    "arabic": re.compile("[\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]+"),
    "ethiopic": re.compile("[\u1200-\u135a\u1380-\u138f\u2d80-\u2dde]+"),
    "cyrillic": re.compile("[\u0400-\u052f]+"),
    "gurmukhi": re.compile("[\u0a01-\u0a65\u0a70-\u0a75]+"),
    "bengali": re.compile("[\u0980-\u09e5\u09f0\u09f1]+"),
}
LATIN = re.compile("[a-z']+")

# English words that are hardly words of the other languages ("a", "in", "me", "are" are); "social worker" is said in all of them.
_ENGLISH = """
    the and of my your you u ur im i'm you're it its it's is was been being be will would can can't cant could should shall
    must don't dont doesn't doesnt didn't isn't won't wont have has had having get got what wot which who whose why how when
    where wen that this these those there their they them he she his him we our us yes yeah not about with without from for by
    if but because cos than then so just only all any some more much many into out up after before please pls plz thanks thank
    hello hi hey help want need know tell say said see says does did name ask give
"""
ENGLISH = frozenset(_ENGLISH.split())


class LanguageFinder:
    """Finds the language of a message among those that there is a line for."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = tuple(languages)
        self._words = {language.id: frozenset(spoken_words(" ".join(language.words))) for language in languages}

    def find(self, text: str) -> Optional[Language]:
        """The language of the text; None if it is English, or not told surely."""
        text = text[:LONGEST]
        words = spoken_words(text)
        english = sum(word in ENGLISH for word in words)
        script = _script(fold(text), english)
        return self._in_script(script, words, spoken(text)) if script else self._in_latin(words, english)

    def words_of(self, language: Language) -> frozenset[str]:
        """The words by which a language is known, as `spoken_words` gives them."""
        return self._words[language.id]

    def _in_script(self, script: str, words: list[str], said: str) -> Optional[Language]:
        """The language of this script with most words that are listed or hold one of its letters; or the one without letters."""
        of_script = [language for language in self._languages if language.script == script]
        scores = [self._hits(language, words, said.split()) for language in of_script]
        if any(scores):
            return of_script[scores.index(max(scores))]
        return next((language for language in of_script if not language.letters), None)

    def _hits(self, language: Language, words: list[str], raw: list[str]) -> int:
        """How many words speak for the language."""
        listed, letters = self._words[language.id], set(language.letters)
        return sum(word in listed or not letters.isdisjoint(as_typed) for word, as_typed in zip(words, raw))

    def _in_latin(self, words: list[str], english: int) -> Optional[Language]:
        """The language with most listed words, if they are enough to be sure."""
        best: Optional[Language] = None
        most = english  # they have to be more than the English ones
        for language in self._languages:
            hits = [word for word in words if word in self._words[language.id]]
            if len(hits) > most and len(set(hits)) >= DISTINCT and len(hits) >= SHARE * len(words):
                best, most = language, len(hits)
        return best


def _script(folded: str, english: int) -> str:
    """The script that most words are in; empty if it is ours, as in an English message with a name in Arabic letters."""
    counts = {name: len(letters.findall(folded)) for name, letters in SCRIPTS.items()}
    name = max(counts, key=lambda script: counts[script])
    return name if counts[name] > len(LATIN.findall(folded)) + english else ""
