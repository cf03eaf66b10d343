"""Reads words spelt by ear ("soshul wurka", "teecha", "wiv") as the words of this chat's questions that they sound like.

Young children write what they hear. Of the words with the same key (`ear_key`) the one that looks most like what was typed is
taken. That is a guess, so the text is read both ways (`bot/understanding/ensemble.py`).
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import Indel

from bot.encoder.spelling import WORD, Spelling, shared_spelling
from bot.text.phonetic import ear_key

LEAST = 6  # questions that have a word before others are read as it
SHORTEST = 3  # letters of a word that is taken for another
COMMON = 60  # questions from which on a word is known as it is, however it is spelt ("wot", "abowt")
ALIKE = 0.6  # share of letters in common from which on a word may be meant
OFTEN = 0.04  # for each digit of the number of questions that have a word: of two that look as near, the commoner is meant


class ByEar:
    """Knows which words of our questions sound alike."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._heard: dict[str, list[str]] = defaultdict(list)
        for word, count in spelling.ours.items():
            if count >= LEAST and spelling.is_english(word) and len(word) > 1:
                self._heard[ear_key(word)].append(word)

    def read(self, text: str) -> str:
        """The text with words that are no English as they sound; the same text if there are none."""
        return WORD.sub(lambda found: self._word(found.group()), text)

    def _word(self, word: str) -> str:
        typed = word.lower()
        if len(typed) < SHORTEST or self._knows(typed) or typed.endswith("s") and self._knows(typed[:-1]):
            return word
        alike = {other: Indel.normalized_similarity(typed, other) for other in self._heard.get(ear_key(typed), ())}
        meant = max(alike, key=lambda other: alike[other] + OFTEN * self._digits(other), default=word)
        return meant if alike.get(meant, 0.0) >= ALIKE else word

    def _digits(self, word: str) -> int:
        """How many digits the number of questions that have the word has: 1 up to 9 questions, 2 up to 99."""
        return len(str(self._spelling.ours[word]))

    def _knows(self, word: str) -> bool:
        return self._spelling.is_english(word) or self._spelling.ours.get(word, 0) >= COMMON


@lru_cache(maxsize=1)
def shared_ear() -> ByEar:
    """The one of this process."""
    return ByEar(shared_spelling())
