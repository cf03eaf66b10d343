"""Who somebody is, said before or after the question, and a greeting: "hello, im 14 and in care in dudley, who sees my info".

What they say of themselves is heard by itself (`details.py`). Read together with the question it only draws the topic away. Not
so for carers: "I'm his gran, may I see what is written" asks for something else than the same words without his gran.
"""

from __future__ import annotations

from typing import Collection

from bot.text.normalise import plain
from bot.text.sentences import phrases
from bot.understanding.details import DetailFinder


def without_introduction(text: str, finder: DetailFinder, rest_words: int, greetings: Collection[str] = ()) -> str:
    """The message without its greeting and the parts that say only a council, an age or that one is, or was, in care.

    As it is where too little would be left.

    Args:
        rest_words: of a question that can be read without what stood beside it.
        greetings: as `bare` gives them.
    """
    parts = phrases(text)
    if len(parts) < 2:
        return text
    rest = " ".join(part for part in parts if bare(part) not in greetings and not _only_who(part, finder))
    return rest if len(rest.split()) >= rest_words else text


def bare(text: str) -> str:
    """Plain, without the marks at its ends: how greetings are compared."""
    return plain(text).strip(" ,.;!?")


def _only_who(part: str, finder: DetailFinder) -> bool:
    found = finder.find(part)
    return found.profile_only and found.audience != "carer"
