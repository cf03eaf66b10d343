"""Finds many written patterns quickly: only patterns whose words are all there are shown to the spaCy Matcher."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Iterator

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.safety.language import Part


class Finder:
    """Patterns by name. A message has a dozen words; of a thousand patterns some twenty are then really tried."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._parts: list[tuple[str, Matcher, tuple[frozenset[str], ...]]] = []
        self._by_word: dict[str, list[int]] = {}
        self._always: list[int] = []

    def add(self, name: str, part: Part) -> None:
        """One part of a pattern, under the name `find` gives back."""
        matcher = Matcher(self._vocab)
        matcher.add(name, part.tokens)
        self._parts.append((name, matcher, part.needs))
        self._by_word = {}

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """Every match as name, first word, word after the last."""
        if not self._by_word:
            self._index()
        words = {token.text for token in doc}
        maybe = dict.fromkeys(number for word in words for number in self._by_word.get(word, ()))
        for number in [*maybe, *self._always]:
            name, matcher, needs = self._parts[number]
            if any(need.isdisjoint(words) for need in needs):
                continue
            for _, start, end in matcher(doc):
                yield name, start, end

    def _index(self) -> None:
        """Each pattern is kept under the words of its rarest place: rare words wake few patterns."""
        common = Counter(word for _, _, needs in self._parts for need in needs for word in need)
        by_word: dict[str, list[int]] = defaultdict(list)
        self._always = []
        for number, (_, _, needs) in enumerate(self._parts):
            if not needs:
                self._always.append(number)
                continue
            rarest = min(needs, key=lambda need: sum(common[word] for word in need))
            for word in rarest:
                by_word[word].append(number)
        self._by_word = dict(by_word)
