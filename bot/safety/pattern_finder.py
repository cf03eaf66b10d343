"""Finds many written patterns quickly: only patterns whose words are all there are shown to the spaCy Matcher."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import Iterator

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.safety.pattern_language import Part


class Finder:
    """Patterns by name. A message has a dozen words; of a thousand patterns some twenty are then really tried."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._parts: list[tuple[str, Matcher, Part]] = []
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []

    def add(self, name: str, part: Part) -> None:
        """One part of a pattern, under the name `find` gives back."""
        matcher = Matcher(self._vocab)
        matcher.add(name, part.tokens)
        self._parts.append((name, matcher, part))
        self._by_word = {}

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """Every match as name, first word, word after the last."""
        if not self._by_word:
            self._index()
        places: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(doc):
            places[token.text].append(place)
        maybe = dict.fromkeys(number for word in places for number in self._by_word.get(word, ()))
        for number in [*maybe, *self._always]:
            name, matcher, part = self._parts[number]
            if part.one_word:  # half of all parts: the index has already found them
                for place in {place for word in part.words & places.keys() for place in places[word]}:
                    yield name, place, place + 1
            elif _possible(part, places):
                for _, start, end in matcher(doc):
                    yield name, start, end

    def _index(self) -> None:
        """Each pattern is kept under the words of its rarest place: rare words wake few patterns."""
        common = Counter(word for _, _, part in self._parts for need in part.needs for word in need)
        by_word: dict[str, list[int]] = defaultdict(list)
        self._always = []
        for number, (_, _, part) in enumerate(self._parts):
            if not part.needs:
                self._always.append(number)
                continue
            rarest = min(part.needs, key=lambda need: sum(common[word] for word in need))
            for word in rarest:
                by_word[word].append(number)
        self._by_word = dict(by_word)


def _possible(part: Part, places: dict[str, list[int]]) -> bool:
    """Are the words a pattern needs there, in its order and near enough? Cheap, and true far more rarely than a word."""
    if not part.needs:
        return True
    found = []
    for need in part.needs:
        here = sorted(place for word in need & places.keys() for place in places[word])
        if not here:
            return False
        found.append(here)
    return any(_in_order(first, part.longest, found[1:]) for first in found[0])


def _in_order(first: int, longest: int, rest: list[list[int]]) -> bool:
    """From this first word on, does each next place have a word, before the pattern's longest reach?"""
    last = first
    for here in rest:
        place = bisect_right(here, last)
        if place == len(here) or here[place] >= first + longest:
            return False
        last = here[place]
    return True
