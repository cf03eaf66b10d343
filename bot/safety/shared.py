"""Both nets and the words of help, put together once in a process."""

from __future__ import annotations

from functools import lru_cache

from bot.content.shared import library
from bot.safety.combine import Thresholds
from bot.safety.guard import SafetyGuard
from bot.safety.models import read
from bot.safety.replies import SafetyWords
from bot.safety.risk_classifier import learned_net
from bot.safety.rule_detector import SafetyNet
from bot.settings import Settings
from bot.understanding.details import DetailFinder


def make_guard(settings: Settings) -> SafetyGuard:
    """The guard of these settings, with the second net if an encoder has been tuned."""
    folder = settings.data / "safety"
    thresholds = read(folder / "learned.yml", Thresholds)
    made = SafetyGuard(SafetyNet.load(folder), SafetyWords.load(folder), DetailFinder(library().content).find, thresholds)
    made.learned = learned_net(settings)
    return made


@lru_cache(maxsize=1)
def shared_guard() -> SafetyGuard:
    """The one for Rasa's own commands (`rasa shell`), which come past the journey."""
    return make_guard(Settings.from_environment())
