"""Rules and risk classifier, one judgement. A rule of danger, or a high score, is enough by itself to be noticed; how far help
comes first, and whether a mere word that can mean anything ("hit", "hiding") deserves the gentle line, is weighed by both."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Optional

from bot.safety.models import Detection, Level, StrictFile

COULD_NOT_READ = Detection("could_not_read", Level.SUPPORT, "other")  # the rule detector failed on this message
LEARNED = "learned"  # the id of what the risk classifier alone noticed
OTHER = "other"


class TellsThresholds(StrictFile):
    """What is believed of what a message of danger tells (`tells.py`). Shares go from 0 to 1."""

    rule_counts: float = 3.5  # log odds by which the harm that a rule names is preferred
    harm_from: float = 0.2  # below this share no harm is named where no rule does: the words for any harm
    speaker_from: float = 0.9  # below it, who speaks stays unknown
    hurt_from: float = 0.9  # below it, who is hurt stays unknown
    now_from: float = 0.6  # from here on it is happening now


class Thresholds(StrictFile):
    """`data/safety/learned.yml`. Scores are logits: 0 is as likely danger as not."""

    former_names: ClassVar[dict[str, str]] = {
        "safety": "crisis_from",
        "safety_beside_a_sign": "crisis_from_with_rule",
        "support": "support_from",
        "doubt": "downgrade_below",
        "doubt_of_kind": "downgrade_below_by_harm",
        "quiet": "ignore_below",
        "always_heard": "never_ignore",
    }

    crisis_from: float  # from here on the risk classifier alone puts help first
    crisis_from_with_rule: float  # from here on it does where a rule asked for the gentle line
    support_from: float  # from here on it asks for the gentle line
    downgrade_below: float  # below it, a rule that asked for help first gets the gentle line
    downgrade_below_by_harm: dict[str, float] = {}  # another such threshold for harm where a life may hang on it
    ignore_below: float  # below it, a rule that asked for the gentle line is ignored
    adds_up_to: float = 0.9  # hints that weigh so much together put help first (`weak_signs.py`)
    fades_to: float = 0.75  # of their weight is left with each message
    strong_from: float = 2.0  # below it, help first by the score alone is believed to be a mistake if somebody says so
    tells: TellsThresholds = TellsThresholds()
    never_ignore: list[str] = []  # rules that ask for the gentle line and get it however low the score is


def combine(by_rules: Optional[Detection], score: Optional[float], thresholds: Thresholds) -> Optional[Detection]:
    """What both together say.

    Args:
        by_rules: of the rule detector; None if it noticed nothing.
        score: of the risk classifier; None while there is none, and then the rules stand alone.
    """
    if score is None:
        return by_rules
    if by_rules is None:
        if score < thresholds.support_from:
            return None
        level = Level.SAFETY if score >= thresholds.crisis_from else Level.SUPPORT
        return Detection(LEARNED, level, OTHER, sure=score >= thresholds.strong_from)
    if by_rules.language:
        return by_rules  # a phrase in another language is beyond what the risk classifier can read: there the rules decide
    if by_rules.level is Level.SAFETY:
        below = thresholds.downgrade_below_by_harm.get(by_rules.harm_type, thresholds.downgrade_below)
        return replace(by_rules, level=Level.SUPPORT) if score < below else by_rules
    if score >= thresholds.crisis_from_with_rule:
        return replace(by_rules, level=Level.SAFETY, sure=score >= thresholds.strong_from)
    kept = score >= thresholds.ignore_below or by_rules == COULD_NOT_READ or by_rules.rule_id in thresholds.never_ignore
    return by_rules if kept else None
