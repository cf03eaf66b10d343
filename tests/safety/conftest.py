"""The words of help, loaded once (the rules are: tests/conftest.py)."""

from pathlib import Path

import pytest

from bot.safety import SafetyReplies

DATA = Path(__file__).parents[2] / "data" / "safety"


@pytest.fixture(scope="session")
def words() -> SafetyReplies:
    return SafetyReplies.load(DATA)
