"""The shapes of data/editorial/: every number and every word there has its reason beside it."""

from __future__ import annotations

from typing import Optional, Tuple

from bot.content.models import Shape


class LayerLimits(Shape):
    """The most that one layer of an answer may have; None where there is no limit."""

    words: int
    sentence_words: int
    paragraphs: Optional[int] = None
    average_words: Optional[float] = None
    grade: Optional[float] = None
    why: str


class Layers(Shape):
    """The limits of every layer: one that is left out would let its texts be of any length."""

    easier: LayerLimits
    young_person: LayerLimits
    care_leaver: LayerLimits
    carer: LayerLimits
    more: LayerLimits

    def of(self, layer: str) -> LayerLimits:
        """The limits of the layer with this name."""
        found: LayerLimits = getattr(self, layer)
        return found


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

    layers: Layers
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
    example: str  # found by the shape
    fine: str  # close to it, and not found


class OwnVoice(Shape):
    """Words by which the chat would speak for the council."""

    words: Tuple[str, ...]
    why: str
