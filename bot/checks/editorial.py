"""What data/editorial/ says: the numbers that words are held to, and what is not said. Each with its reason."""

from __future__ import annotations

from functools import lru_cache
from typing import Optional, Tuple

from bot.content.files import read_keys, read_list, shape
from bot.content.models import Shape
from bot.settings import Settings

FOLDER = Settings().data / "editorial"


class LayerLimits(Shape):
    """The most that one layer of an answer may have; None where there is no limit."""

    words: int
    sentence_words: int
    paragraphs: Optional[int] = None
    average_words: Optional[float] = None
    grade: Optional[float] = None
    why: str


class RequestLimits(Shape):
    """The most that the letters and the words around them may have, for a young person."""

    sentence_words: int
    grade: float
    why: str


class Number(Shape):
    """One number with its reason."""

    value: int
    why: str


class Limits(Shape):
    """Every number, by what it limits."""

    layers: dict[str, LayerLimits]
    requests: RequestLimits
    grade_from_words: Number
    hard_from_syllables: Number
    days_between_checks: Number
    days_before_review: Number


class NeverSaid(Shape):
    """Something that is never said."""

    id: str
    shape: str  # a regular expression
    why: str
    except_for: Optional[str] = None  # right in a topic that hands off to this contact
    example: str


class OwnVoice(Shape):
    """Words by which the chat would speak for the council."""

    words: Tuple[str, ...]
    why: str


@lru_cache(maxsize=1)
def limits() -> Limits:
    """The numbers.

    Raises:
        ContentError: the file is wrong; so do the others here.
    """
    path = FOLDER / "limits.yml"
    return shape(path, Limits, read_keys(path))


@lru_cache(maxsize=1)
def never_said() -> tuple[NeverSaid, ...]:
    """What is never said."""
    path = FOLDER / "never_said.yml"
    return tuple(shape(path, NeverSaid, values, (number,)) for number, values in enumerate(read_list(path)))


@lru_cache(maxsize=1)
def own_voice() -> OwnVoice:
    """The words that would speak for the council."""
    path = FOLDER / "voice.yml"
    return shape(path, OwnVoice, read_keys(path))
