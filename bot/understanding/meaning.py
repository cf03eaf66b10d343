"""Is a message nothing but "what does X mean", X being one of the hard words, misspelt or not?"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.glossary import asked_for
from bot.content.cues import MeaningCues
from bot.content.models import Word
from bot.understanding.segments import either


def asks_meaning(text: str, words: tuple[Word, ...], cues: MeaningCues, most_words: int, share: float) -> bool:
    """Whether the whole message asks what one hard word means; questions with more in them are for the classifier.

    Args:
        most_words: of the thing asked about.
        share: of the thing asked about that has to be the hard word.
    """
    match = _asked(cues).fullmatch(text.strip())
    if match is None or len(match.group("word").split()) > most_words:
        return False
    thing = match.group("word")
    found = asked_for(thing, words)
    if found is None:
        return False
    named = max((len(name) for name in (found.word, *found.also) if name.lower() in thing.lower()), default=len(thing))
    return named >= share * len(thing)


@lru_cache(maxsize=2)
def _asked(cues: MeaningCues) -> re.Pattern[str]:
    """ "so wot does X mean pls?": small words, what asks, more small words, X, and small words again."""
    before, asks, between, after = (either(words) for words in (cues.before, cues.asks, cues.between, cues.after))
    return re.compile(rf"(?:(?:{before}) )*(?:{asks})(?: (?:{between}))* (?P<word>.+?)(?: (?:{after}))*[\s?!.]*", re.IGNORECASE)
