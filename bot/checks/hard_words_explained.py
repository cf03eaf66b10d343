"""No hard word unexplained: it is in data/words.yml, in data/plain_words.yml, or it is not used.

Hard is: four syllables or more (data/editorial/limits.yml), an abbreviation, or a name of several words with capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Iterator

import textstat

from bot.checks.editorial import limits
from bot.checks.texts import Text, texts
from bot.content.errors import Problem
from bot.content.files import read_yaml
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("hard-words-explained", "the-voice")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


@lru_cache(maxsize=20000)
def _syllables(word: str) -> int:
    return int(textstat.syllable_count(word))


@lru_cache(maxsize=1)
def _plain(folder: Path) -> frozenset[str]:
    """Long words that children know all the same, by hand."""
    return frozenset(str(word).lower() for word in read_yaml(folder / "plain_words.yml"))


def unexplained(content: Content, text: Text) -> list[str]:
    """The hard words of a text that nothing explains."""
    own = [name for council in content.councils.values() for name in (council.name, council.notice.title)]
    names = tuple([name for word in content.words for name in (word.word, *word.also)] + own)
    words = _explained(names).sub(" ", re.sub(r"\{[a-z_.]+\}", "", text.words))
    found, plain, long = [], _plain(content.folder), limits(content.folder).hard_from_syllables.value
    for word in _WORD.findall(words):
        base = re.sub(r"[’']s$", "", word)
        hard = _syllables(base.lower()) >= long or (len(base) > 1 and base.isupper())
        if hard and base.lower() not in plain and base.lower().removesuffix("s") not in plain:
            found.append(base)
    return found


@lru_cache(maxsize=2)
def _explained(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for every explained name, the longest first."""
    either = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?:s|’s|'s)?(?!\w)", re.IGNORECASE)


def run(content: Content) -> Iterator[Problem]:
    """Texts with a hard word that a press does not explain."""
    for text in texts(content):
        for word in dict.fromkeys(unexplained(content, text)):
            mend = "Use a shorter word, explain it in data/words.yml, or, if every child knows it, add it to plain_words.yml."
            yield text.problem(RULE, f"“{word}” is hard and not explained.", mend)
