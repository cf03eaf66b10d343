"""Spelling by ear: ordinary words do not alarm."""

import pytest

from bot.safety import RuleDetector


@pytest.mark.parametrize(
    "ordinary",
    [
        "do i have to repay the money",
        "will they make me repay it",
        "my carer repaid me for the bus",
        "was i repaid",
        "is there a rapid way to get my file",
        "my file came wrapped in plastic",
        "my brother plays football",
        "is my pay based on my age",
    ],
)
def test_an_ordinary_word_is_not_heard_as_a_rule(detector: RuleDetector, ordinary: str) -> None:
    assert detector.assess(ordinary) is None, " ".join(detector._normaliser.words(ordinary))
