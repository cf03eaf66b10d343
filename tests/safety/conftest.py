"""The net and its words, loaded once."""

from pathlib import Path

import pytest

from bot.safety import RuleDetector, SafetyReplies

DATA = Path(__file__).parents[2] / "data" / "safety"


@pytest.fixture(scope="session")
def net() -> RuleDetector:
    return RuleDetector.load(DATA)


@pytest.fixture(scope="session")
def words() -> SafetyReplies:
    return SafetyReplies.load(DATA)
