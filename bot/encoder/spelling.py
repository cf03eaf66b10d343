"""Corrects typos ("updsted", "thsi") before a message is read; what children commonly write stays as it is.

A word is corrected only if neither English (the word list inside symspellpy) nor the questions of this chat know it, and one
letter away there is a word that they do know; words of this chat's questions come first. The message itself is never changed.

The words one letter away are made when they are needed (as Norvig's spelling corrector does, 2007): symspellpy's own index of
them takes 75 MB and finds the same words.
"""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase

from bot.content.load import Content
from bot.content.shared import library

LONG_ENOUGH = 5  # letters; shorter words are too near to each other, and only letters that changed places are put right
OURS = 10**12  # a word of our own questions counts more than the most frequent word of English
LETTERS = ascii_lowercase + "'"
WORD = re.compile(r"[A-Za-z']+")


def english_words() -> dict[str, int]:
    """How often each word occurs in English, from the list inside symspellpy."""
    package = importlib.util.find_spec("symspellpy")
    file = Path(str(package.origin if package else "")).parent / "frequency_dictionary_en_82_765.txt"
    pairs = (line.split() for line in file.read_text(encoding="utf-8-sig").splitlines())
    return {word: int(count) for word, count in pairs}


def our_words(content: Content) -> dict[str, int]:
    """How many of our questions have each word; words that only one question has may be typos themselves."""
    questions = (question for topic in content.topics.values() for question in topic.questions)
    counted = Counter(word for question in questions for word in set(WORD.findall(question.lower())))
    named = {part.lower() for council in content.councils.values() for name in council.also for part in WORD.findall(name)}
    return {word: count for word, count in counted.items() if count > 1 or word in named} | dict.fromkeys(named - set(counted), 2)


class Spelling:
    """Knows the words of English and those of our questions.

    Args:
        ours: how many of our questions have each word.
    """

    def __init__(self, ours: dict[str, int]) -> None:
        self._english = english_words()
        self.ours = ours

    def correct(self, text: str) -> str:
        """The text with typos corrected; the same text if there are none."""
        return WORD.sub(lambda found: self._word(found.group()), text)

    def _word(self, word: str) -> str:
        typed = word.lower()
        if self._knows(typed):
            return word
        closest = [other for other in _one_letter_away(typed) if other in self._english]
        best = max(closest, key=self._count, default=word)
        if len(typed) < LONG_ENOUGH and sorted(best) != sorted(typed):
            return word
        return best

    def is_english(self, word: str) -> bool:
        """Whether English has this word in small letters, with its apostrophe or without."""
        return word in self._english or word.replace("'", "") in self._english

    def _knows(self, word: str) -> bool:
        return self.is_english(word) or word in self.ours or word.replace("'", "") in self.ours

    def _count(self, word: str) -> int:
        return self._english[word] + OURS * self.ours.get(word, 0)


def _one_letter_away(word: str) -> set[str]:
    """A letter left out, two that changed places, another letter, a letter more."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    less = {left + right[1:] for left, right in parts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    other = {left + letter + right[1:] for left, right in parts if right for letter in LETTERS}
    return less | swapped | other | {left + letter + right for left, right in parts for letter in LETTERS}


@lru_cache(maxsize=1)
def shared_spelling() -> Spelling:
    """The one of this process."""
    return Spelling(our_words(library().content))
