"""The assessor and the words of help, put together once in a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.answers.languages import LanguageFinder
from bot.content.shared import library
from bot.safety.assess import SafetyAssessor
from bot.safety.combine import Thresholds
from bot.safety.english_parts import EnglishParts
from bot.safety.models import read
from bot.safety.policy import SafetyPolicy
from bot.safety.replies import SafetyReplies
from bot.safety.risk_classifier import risk_classifier
from bot.safety.rule_detector import RuleDetector
from bot.settings import Settings
from bot.understanding.details import DetailFinder


@dataclass(frozen=True)
class Safety:
    """What assesses, what answers, and what hears who is asking."""

    assessor: SafetyAssessor
    policy: SafetyPolicy
    details: DetailFinder


def make_safety(settings: Settings) -> Safety:
    """The safety of these settings, with the risk classifier if an encoder has been tuned."""
    folder = settings.data / "safety"
    details = DetailFinder(library().content)
    thresholds = read(folder / "learned.yml", Thresholds)
    english = EnglishParts(LanguageFinder(library().content.languages))
    assessor = SafetyAssessor(RuleDetector.load(folder), lambda text: details.find(text).profile_only, thresholds, english.of)
    assessor.classifier = risk_classifier(settings)
    return Safety(assessor, SafetyPolicy(SafetyReplies.load(folder)), details)


@lru_cache(maxsize=1)
def shared_safety() -> Safety:
    """The one for Rasa's own commands (`rasa shell`), which come past the journey."""
    return make_safety(Settings.from_environment())
