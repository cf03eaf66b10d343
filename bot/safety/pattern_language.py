"""The small language rules are written in, turned into spaCy Matcher patterns.

hits            this word                       hits|kicks      either word
hit~            the word with its usual endings: hit hits hitted hitting
{person}        any entry of the list `person` in words.yml; an entry may be several words
[really]        may be missing                  [{soft}]        the same for a list
...             up to four other words          ...2            up to two; a gap never crosses a sentence
{fear} & {night}   both in one sentence, in any order
^ at the start, $ at the end   where the message begins or ends
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any, Mapping, Sequence

TokenPattern = dict[str, Any]
GAP = re.compile(r"^\.\.\.(\d*)$")
MOST_EXPANSIONS = 400  # a pattern that needs more would slow every message down: it is refused when loading
STOP, START, END = ".", "<s>", "</s>"


def with_endings(word: str) -> list[str]:
    """kick -> kick, kicks, kicked, kicking; also the doubled and the e-less forms (grab, shake)."""
    forms = [word, word + "s", word + "ed", word + "ing"]
    if word.endswith("e"):
        forms += [word + "d", word[:-1] + "ing"]
    elif word.endswith("y"):
        forms += [word[:-1] + "ies", word[:-1] + "ied"]
    elif word.endswith(("ch", "sh", "s", "x", "z")):
        forms.append(word + "es")
    if re.search(r"[^aeiou][aeiou][bdgmnpt]$", word):
        forms += [word + word[-1] + "ed", word + word[-1] + "ing"]
    return forms


class WordLists:
    """The named lists of words.yml, spelt out: every entry a tuple of words."""

    def __init__(self, raw: Mapping[str, Sequence[str]], spellings: Mapping[str, str] | None = None) -> None:
        self._raw = raw
        self._spellings = spellings or {}  # rules may be written as people type: wont is read as will not
        self._ready: dict[str, list[tuple[str, ...]]] = {}

    def get(self, name: str) -> list[tuple[str, ...]]:
        """All entries of a list; a list may name other lists as `{other}`."""
        if name not in self._ready:
            if name not in self._raw:
                raise ValueError(f"there is no word list {{{name}}} in words.yml")
            entries: dict[tuple[str, ...], None] = {}
            for entry in self._raw[name]:
                for words in self.entry(str(entry)):
                    entries[words] = None
            self._ready[name] = list(entries)
        return self._ready[name]

    def entry(self, text: str) -> list[tuple[str, ...]]:
        """One entry: `beat~ up` gives beat up, beats up, ..."""
        choices: list[list[tuple[str, ...]]] = []
        spelt = [part for word in text.replace("+", " ").split() for part in self._spellings.get(word, word).split()]
        for word in spelt:
            if word.startswith("{"):
                choices.append(self.get(word.strip("{}")))
            elif word.endswith("~"):
                choices.append([(form,) for form in with_endings(word[:-1])])
            else:
                choices.append([({"^": START, "$": END}.get(word, word),)])
        return [tuple(word for part in parts for word in part) for parts in product(*choices)]


@dataclass(frozen=True)
class Part:
    """One part of a pattern: Matcher patterns, any of which will do, and per place the words one of which must be there."""

    tokens: list[list[TokenPattern]]
    needs: tuple[frozenset[str], ...]
    longest: int
    words: frozenset[str]

    @property
    def one_word(self) -> bool:
        """A single word out of a list, nothing around it."""
        return len(self.tokens) == 1 and len(self.tokens[0]) == 1 and "OP" not in self.tokens[0][0]


def _slot(item: str, lists: WordLists) -> tuple[list[list[TokenPattern]], set[str]]:
    """One item of a pattern: its alternatives (single words share one token, phrases stand alone), and their words."""
    gap = GAP.match(item)
    if gap:
        return [[{"IS_PUNCT": False, "OP": f"{{0,{int(gap.group(1) or 4)}}}"}]], set()
    optional = item.startswith("[")
    entries = [entry for name in item.strip("[]").split("|") for entry in lists.entry(name)]
    single = sorted({entry[0] for entry in entries if len(entry) == 1})
    alternatives: list[list[TokenPattern]] = []
    if single:
        token: TokenPattern = {"ORTH": single[0]} if len(single) == 1 else {"ORTH": {"IN": single}}
        alternatives.append([{**token, "OP": "?"} if optional else token])
    alternatives += [[{"ORTH": word} for word in entry] for entry in entries if len(entry) > 1]
    if optional and not single:
        alternatives.append([])
    return alternatives, {word for entry in entries for word in entry}


def _length(token: TokenPattern) -> int:
    """How many words a token pattern covers at most."""
    gap = re.match(r"\{0,(\d+)\}", token.get("OP", ""))
    return int(gap.group(1)) if gap else 1


def compile_pattern(text: str, lists: WordLists) -> list[Part]:
    """A written pattern as its parts (joined by `&`)."""
    parts = []
    for written in text.split(" & "):
        items = written.split()
        slots = [_slot(item, lists) for item in items]
        size = prod(len(alternatives) for alternatives, _ in slots)
        if not items or size > MOST_EXPANSIONS:
            raise ValueError(f"pattern '{text}' is empty or spells out to {size} (most: {MOST_EXPANSIONS})")
        tokens = [[token for piece in choice for token in piece] for choice in product(*(s for s, _ in slots))]
        needs = tuple(frozenset(words) for item, (_, words) in zip(items, slots) if words and not item.startswith("["))
        longest = max(sum(_length(token) for token in choice) for choice in tokens)
        parts.append(Part(tokens, needs, longest, frozenset(word for _, words in slots for word in words)))
    return parts
