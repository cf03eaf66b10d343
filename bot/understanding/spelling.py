"""Mends slips of the keyboard ("updsted", "thsi") before a message is read; what children commonly write stays as it is.

A word is mended only if neither English (the word list inside symspellpy) nor the questions of this chat know it, and one letter
away there is a word that they do know; words of this chat's questions come first. The message itself is never changed.
"""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from bot.content.load import Content
from bot.content.shared import library

LONG_ENOUGH = 5  # letters; shorter words are too near to each other, and only letters that changed places are put right
OURS = 10**12  # a word of our own questions counts more than the most frequent word of English
_WORD = re.compile(r"[A-Za-z']+")


@lru_cache(maxsize=1)
def english_words() -> dict[str, int]:
    """How often each word occurs in English, from the list inside symspellpy."""
    package = importlib.util.find_spec("symspellpy")
    file = Path(str(package.origin if package else "")).parent / "frequency_dictionary_en_82_765.txt"
    pairs = (line.split() for line in file.read_text(encoding="utf-8-sig").splitlines())
    return {word: int(count) for word, count in pairs}


def our_words(content: Content) -> dict[str, int]:
    """How many of our questions have each word; words that only one question has may be slips themselves."""
    questions = (question for topic in content.topics.values() for question in topic.questions)
    counted = Counter(word for question in questions for word in set(_WORD.findall(question.lower())))
    named = {part.lower() for council in content.councils.values() for name in council.also for part in _WORD.findall(name)}
    return {word: count for word, count in counted.items() if count > 1 or word in named} | dict.fromkeys(named - set(counted), 2)


class Spelling:
    """Knows the words of English and those of our questions.

    Args:
        ours: how many of our questions have each word.
    """

    def __init__(self, ours: dict[str, int]) -> None:
        from symspellpy import SymSpell  # here, not above: commands without a model need not wait for it

        english = english_words()
        self._known = {*english, *ours}
        self._finder = SymSpell(max_dictionary_edit_distance=1, prefix_length=7)
        for word, count in english.items():
            self._finder.create_dictionary_entry(word, count + OURS * ours.get(word, 0))

    def mend(self, text: str) -> str:
        """The text with slips mended; the same text if there are none."""
        return _WORD.sub(lambda found: self._word(found.group()), text)

    def _word(self, word: str) -> str:
        from symspellpy import Verbosity

        said = word.lower()
        if said in self._known or said.replace("'", "") in self._known:
            return word
        near = self._finder.lookup(said, Verbosity.CLOSEST, max_edit_distance=1)
        if not near or (len(said) < LONG_ENOUGH and sorted(near[0].term) != sorted(said)):
            return word
        return str(near[0].term)


@lru_cache(maxsize=1)
def shared_spelling() -> Spelling:
    """The one of this process: it takes a second and 70 MB to make."""
    return Spelling(our_words(library().content))
