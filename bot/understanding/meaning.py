"""Is a message nothing but "what does X mean", X being one of the hard words, misspelt or not?"""

from __future__ import annotations

import re

from bot.answers.glossary import asked_for
from bot.content.models import Word

_ASKED = re.compile(
    r"(?:so |ok |um |erm |pls |please )*"
    r"(?:w[ho]?[ao]ts?|wots|what's|what’s|explain|meaning of|define)"
    r"(?: (?:is|iz|are|r|does|dus|duz|do|did|a|an|the|this|that|by|word|it))*"
    r" (?P<word>.+?)"
    r"(?: (?:mean|means|meen|meens|meaning|stand for|actually|when its at home|about|then|pls|please))*[\s?!.]*",
    re.IGNORECASE,
)
MOST_WORDS = 5  # of the thing asked about; the longest hard words have five


def asks_meaning(text: str, words: tuple[Word, ...]) -> bool:
    """Whether the whole message asks what one hard word means; questions with more in them are for the classifier."""
    match = _ASKED.fullmatch(text.strip())
    if match is None or len(match.group("word").split()) > MOST_WORDS:
        return False
    thing = match.group("word")
    found = asked_for(thing, words)
    if found is None:
        return False
    named = max((len(name) for name in (found.word, *found.also) if name.lower() in thing.lower()), default=len(thing))
    return named >= 0.8 * len(thing)  # "my rights under consent" is no question about the word
