"""The net and its words, loaded once."""

from pathlib import Path

import pytest

from bot.safety import SafetyNet, SafetyWords

DATA = Path(__file__).parents[2] / "data" / "safety"


@pytest.fixture(scope="session")
def net() -> SafetyNet:
    return SafetyNet.load(DATA)


@pytest.fixture(scope="session")
def words() -> SafetyWords:
    return SafetyWords.load(DATA)
