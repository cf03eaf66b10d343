"""Is somebody in danger? The rules and the risk classifier, joined. Pure: it changes nothing and keeps nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Optional, Protocol

from bot.safety.combine import COULD_NOT_READ, Thresholds, combine
from bot.safety.models import Detection, Level, share
from bot.safety.rule_detector import RuleDetector
from bot.safety.tells import with_what_it_tells
from bot.safety.tells_model import Shares
from bot.text.sentences import told_sentences

log = logging.getLogger(__name__)
HINT = 0.35  # how likely danger is where a rule hints at it and nothing else could be asked


class Scores(Protocol):
    """What the assessor needs of the risk classifier (`risk_classifier.py`)."""

    def score(self, text: str) -> float:
        """How much a text sounds like danger."""
        ...

    def tells(self, text: str) -> Optional[Shares]:
        """What a text of danger tells of; None if that was not learned."""
        ...


class SafetyAssessor:
    """Needs neither Rasa nor a model, and uses the risk classifier as soon as there is one.

    Args:
        profile_only: whether a text says who is asking and nothing more.
        in_english: what of a text is in English; the classifier has learned no more, and hears danger in what it does not know.
    """

    def __init__(
        self,
        rules: RuleDetector,
        profile_only: Callable[[str], bool],
        thresholds: Thresholds,
        in_english: Callable[[str], str] = lambda text: text,
    ) -> None:
        self._rules, self._profile_only, self.thresholds, self._in_english = rules, profile_only, thresholds, in_english
        self.classifier: Optional[Scores] = None  # put in as soon as there is one

    def assess(self, text: str) -> Optional[Detection]:
        """What rules and classifier together say of a text; None if nobody seems to be in danger."""
        by_rules = self.assess_by_rules(text)
        score = self._score(text)
        urgent = by_rules is not None and by_rules.level is Level.SAFETY
        if urgent and score is not None and score < self.thresholds.downgrade_below:
            score = self._score_again(text, score)
        detection = combine(by_rules, score, self.thresholds)
        if by_rules is None and detection is not None:
            detection = self._without_rules(text, detection)
        if detection is not None:
            detection = replace(detection, likely=HINT if score is None else share(score))
        return self._with_what_it_tells(text, detection)

    def assess_by_rules(self, text: str) -> Optional[Detection]:
        """What the rules alone say. Words of another language can look like misspelt English: that is not taken for a hint."""
        found = self._rules.assess(text)
        hint = found and found.level is Level.SUPPORT and not found.language and found != COULD_NOT_READ
        return None if hint and not self._in_english(text) else found

    def assess_by_classifier(self, text: str) -> Optional[Detection]:
        """What the classifier alone says; None also while there is none, and for a text that is not in English."""
        return self._with_what_it_tells(text, combine(None, self._score(text), self.thresholds))

    def without_danger(self, text: str) -> str:
        """The clauses in which nothing is detected: "my dad hits me. who sees my info?" asks the second. Maybe empty."""
        return " ".join(clause for clause in told_sentences(text) if not self.assess(clause))

    def _score(self, text: str) -> Optional[float]:
        try:
            if self.classifier is None:
                return None
            english = self._in_english(self._rules.undisguised(text))
            return self.classifier.score(english) if english else None
        except Exception:  # the rules must not fall with the classifier
            log.exception("the risk classifier failed; the rules stand alone")
            return None

    def _with_what_it_tells(self, text: str, detection: Optional[Detection]) -> Optional[Detection]:
        return with_what_it_tells(detection, self._tells(text), self.thresholds.tells) if detection else None

    def _tells(self, text: str) -> Optional[Shares]:
        try:
            return self.classifier.tells(self._rules.undisguised(text)) if self.classifier else None
        except Exception:  # which harm it is must not stand between a child and help
            log.exception("the risk classifier could not say what a message tells; the rules stand alone")
            return None

    def _score_again(self, text: str, score: float) -> float:
        """Before the classifier takes help first away, it reads the text also as the rules have read it (typos corrected), and
        each clause by itself: a story around it draws the score of the whole down."""
        again = [self._score(clause) for clause in (self._rules.as_read(text), *told_sentences(text))]
        return max([score, *(one for one in again if one is not None)])

    def _without_rules(self, text: str, detection: Detection) -> Optional[Detection]:
        """What only the classifier detected, once what it does not know is left out: introductions, and sayings."""
        if self._profile_only(text):
            return None  # an age and a council, and not a word more: nobody is in danger by that
        if detection.level is not Level.SAFETY:
            return detection
        rest = self._rules.without_sayings(text)  # it does not know sayings; the rest may be danger all the same
        if rest is None:
            return detection
        score = self._score(rest) if rest else None
        calm = score is None or score < self.thresholds.crisis_from
        return replace(detection, level=Level.SUPPORT) if calm else detection
