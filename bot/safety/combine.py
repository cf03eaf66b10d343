"""Two nets, one judgement. A sign of danger, or a high score, is enough by itself to be noticed; how far help comes first, and
whether a mere word that can mean anything ("hit", "hiding") deserves the gentle line, is weighed by both."""

from __future__ import annotations

from typing import Dict, List, Optional

from pydantic import BaseModel, Extra

from bot.safety.models import Detection, Level

COULD_NOT_READ = Detection("could_not_read", Level.SUPPORT, "other")  # the first net failed on this message
LEARNED = "learned"  # the id of what the learned net alone noticed
OTHER = "other"


class Thresholds(BaseModel):
    """`data/safety/learned.yml`. Scores are logits: 0 is as likely danger as not."""

    class Config:
        extra = Extra.forbid

    safety: float  # from here on the learned net alone puts help first
    safety_beside_a_sign: float  # from here on it does where a sign asked for the gentle line
    support: float  # from here on it asks for the gentle line
    doubt: float  # below it, a sign that asked for help first gets the gentle line
    doubt_of_kind: Dict[str, float] = {}  # another doubt for kinds where a life may hang on it
    always_heard: List[str] = []  # signs that ask for the gentle line and get it however low the score is
    quiet: float  # below it, a sign that asked for the gentle line is let be


def combine(sign: Optional[Detection], score: Optional[float], thresholds: Thresholds) -> Optional[Detection]:
    """What both nets together say.

    Args:
        sign: of the first net; None if it noticed nothing.
        score: of the second net; None while there is none, and then the first stands alone.
    """
    if score is None:
        return sign
    if sign is None:
        if score < thresholds.support:
            return None
        return Detection(LEARNED, Level.SAFETY if score >= thresholds.safety else Level.SUPPORT, OTHER)
    if sign.level is Level.SAFETY:
        # a phrase in another language is beyond what the second net can read: there the first decides
        doubt = thresholds.doubt_of_kind.get(sign.harm_type, thresholds.doubt)
        doubted = score < doubt and not sign.rule_id.startswith("other_language_")
        return Detection(sign.rule_id, Level.SUPPORT, sign.harm_type) if doubted else sign
    if score >= thresholds.safety_beside_a_sign:
        return Detection(sign.rule_id, Level.SAFETY, sign.harm_type)
    heard = score >= thresholds.quiet or sign == COULD_NOT_READ or sign.rule_id in thresholds.always_heard
    return sign if heard else None
