"""What is put together once: the rules, thresholds and words of the settings' folder, and the classifier if there is one."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

import pytest

from bot.safety import shared
from bot.safety.models import Level
from bot.safety.shared import Safety, make_safety, shared_safety
from bot.settings import Settings
from tests.safety.small_rules import write_rules
from tests.safety.test_replies import write_words
from tests.stand_ins import FixedScores

THRESHOLDS = "{safety: 7, crisis_from_with_rule: 5, support: 3, doubt: -9, quiet: -8}"
Made = Callable[[Optional[FixedScores]], Safety]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Makes the safety of a small folder, with this as its risk classifier."""
    folder = write_rules(tmp_path / "safety")
    write_words(folder)
    (folder / "learned.yml").write_text(THRESHOLDS, encoding="utf-8")
    settings = Settings(data=tmp_path)

    def make(classifier: Optional[FixedScores]) -> Safety:
        monkeypatch.setattr(shared, "risk_classifier", lambda given: classifier if given is settings else None)
        return make_safety(settings)

    return make


def test_the_rules_the_words_and_the_thresholds_are_those_of_the_folder(made: Made) -> None:
    safety = made(FixedScores(6.9))
    assert safety.policy.replies.kinds == ("other", "hurt", "fear", "lost")
    found = safety.assessor.assess_by_rules("dad touches me")
    assert found and found.rule_id == "touches"
    alone = safety.assessor.assess_by_classifier("the stairs at night")
    assert alone and alone.level is Level.SUPPORT, "7 is what that folder asks for"


def test_the_learned_classifier_is_asked_where_there_is_one(made: Made) -> None:
    assert made(None).assessor.classifier is None
    classifier = FixedScores(9.0)
    assert made(classifier).assessor.classifier is classifier


def test_who_is_asking_and_nothing_more_is_heard_as_that(made: Made) -> None:
    """A sure classifier alarms nobody who says only their age and council."""
    safety = made(FixedScores(9.0))
    who = "im 12 and im with dudley council"
    assert safety.details.find(who).profile_only
    assert safety.assessor.assess(who) is None
    assert safety.assessor.assess(f"{who} and he comes up the stairs at night") is not None


def test_the_commands_of_rasa_share_one_with_the_settings_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Settings] = []
    monkeypatch.setattr(shared, "make_safety", lambda settings: asked.append(settings) or object())
    monkeypatch.setenv("PORT", "8123")
    shared_safety.cache_clear()
    try:
        assert shared_safety() is shared_safety()
    finally:
        shared_safety.cache_clear()
    (settings,) = asked
    assert settings == Settings.from_environment() and settings.port == 8123
