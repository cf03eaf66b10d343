"""Does a message lean on what was asked before ("and the police?", "for how long", "no i meant my school")?"""

from __future__ import annotations

import re
from typing import Any

from bot.text.normalise import plain_words

BEFORE = "before"  # in a message's metadata: the question asked before it
KEPT = 200  # characters of what was asked before
MOST_WORDS = 14  # a longer message mostly says by itself what it is about
MOST_UNSURE = 24  # ... and one of so many may still point back, after a greeting or a name
_CODE = re.compile(r"[{}<>=*;\[\]]")  # no half of anybody's question
FRAGMENT = 3  # so few words are hardly ever a whole question
WHOLE = 6  # words of a question that may stand alone, though it starts like half of one


def leans(text: str, phrases: dict[str, Any]) -> bool:
    """Whether the message may be half of a question, the other half being the last one.

    Args:
        phrases: `leans` of data/chat/phrases.yml: how such a message starts, and the words that point back.
    """
    words = plain_words(text)
    if not words or len(words) > MOST_WORDS or _CODE.search(text):
        return False
    said = " ".join(words)
    starts = any(said == start or said.startswith(f"{start} ") for start in phrases["starts"])
    return starts or len(words) <= FRAGMENT or not set(words).isdisjoint(phrases["points_back"])


def may_lean(text: str, phrases: dict[str, Any]) -> bool:
    """Whether a longer message may lean, should it not be clear by itself ("hello, Bea here now, im 9, would they tell mine")."""
    words = plain_words(text)
    return len(words) <= MOST_UNSURE and not _CODE.search(text) and not set(words).isdisjoint(phrases["points_back"])


def corrects(text: str, phrases: dict[str, Any]) -> bool:
    """Whether it says what was meant instead ("no i meant my school"), and not only that it was something else."""
    said = " ".join(plain_words(text))
    return any(said.startswith(f"{start} ") for start in phrases["corrects"])


def stands_alone(text: str, phrases: dict[str, Any]) -> bool:
    """Whether nothing in the message points back or corrects, and it is long enough for a question, however it starts."""
    words = plain_words(text)
    return len(words) >= WHOLE and set(words).isdisjoint(phrases["points_back"]) and not corrects(text, phrases)


def joined(before: str, text: str) -> str:
    """The last question and this one, as one text to read."""
    return f"{before.rstrip(' .')} {text}"


def asked_now(before: str, text: str, phrases: dict[str, Any]) -> str:
    """What the next message may lean on: this question, with the one that it leant on itself."""
    return joined(before, text)[-KEPT:] if before and leans(text, phrases) else text[-KEPT:]
