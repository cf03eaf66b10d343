"""How phrases of other languages are written, and looked for in one spelling of what was typed.

A phrase is words. In it:
    {who}      any entry of the file's list `who`; before or after letters it is a part of the word
    (a|b)      either; `(a|b)?` or `{who}?` may be missing; [ei] one of these letters
    *          any letters within a word          ...   up to three other words, never across the end of a sentence
    ^ and $    the beginning and the end of the message or of a sentence
    (?! x)     here x does not follow
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Mapping, Optional

from bot.text.one_spelling import STOP, letters

_BEGINS, _ENDS = rf"(?:(?<=^ )|(?<=\{STOP} ))", rf"(?= (?:$|\{STOP} ))"
_GAP = " (?:[^ .]+ ){0,3}"
_GROUP = re.compile(r"\((?!\?)")
_LIST = re.compile(r"\{(\w+)\}")
_LATIN = re.compile("[a-z]")
_NOT_LATIN = re.compile(r"[^\W\d_a-z]")


def as_regex(phrase: str, lists: Mapping[str, str], accents: bool = False) -> str:
    """A phrase as a regular expression over one spelling.

    Raises:
        ValueError: it names a list that the file does not have.
    """

    def spelt(match: re.Match[str]) -> str:
        if match[1] not in lists:
            raise ValueError(f"there is no list {{{match[1]}}} in this file: {phrase}")
        return f"({lists[match[1]]})"

    text = letters(_LIST.sub(spelt, phrase), accents)
    text = _GROUP.sub("(?:", text).replace("*", "[^ .]*").replace(" ... ", _GAP)
    begins, ends = text.startswith("^"), text.endswith("$")
    body = text[begins : len(text) - ends]
    return f"{_BEGINS if begins else '(?<= )'}{body}{_ENDS if ends else '(?= )'}"


@dataclass(frozen=True)
class Phrases:
    """Phrases of one kind, those in Latin letters apart from those in other letters: a message has rarely both."""

    texts: tuple[str, ...]
    lists: Mapping[str, str]
    accents: bool

    @cached_property
    def _by_letters(self) -> dict[bool, Optional[re.Pattern[str]]]:
        regexes = [as_regex(text, self.lists, self.accents) for text in self.texts]
        latin = [regex for regex in regexes if not _NOT_LATIN.search(regex) or self.accents]
        return {True: _either(latin), False: _either([regex for regex in regexes if regex not in latin])}

    def find(self, said: str) -> bool:
        """Whether one of them stands in a text in one spelling."""
        return any(regex and regex.search(said) for regex in self._for(said))

    def without(self, said: str) -> str:
        """The text, and a mark that no phrase can cross in the place of each of them."""
        for regex in self._for(said):
            said = regex.sub("#", said) if regex else said
        return said

    def _for(self, said: str) -> list[Optional[re.Pattern[str]]]:
        there = (True, bool(_LATIN.search(said))), (False, bool(_NOT_LATIN.search(said)))
        return [self._by_letters[latin] for latin, has in there if has]


def _either(regexes: list[str]) -> Optional[re.Pattern[str]]:
    return re.compile("|".join(regexes)) if regexes else None
