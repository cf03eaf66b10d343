"""Hints of danger in one conversation add up, and fade; each is written here as how likely it was."""

from __future__ import annotations

from typing import Optional

import pytest

from bot.safety import Detection, Level
from bot.safety.combine import Thresholds
from bot.safety.models import read
from bot.safety.weak_signs import add_up
from tests.safety.conftest import DATA

USED = read(DATA / "learned.yml", Thresholds)
PLAIN = None  # a message without a hint


def hint(likely: float) -> Detection:
    return Detection("learned", Level.SUPPORT, "other", likely=likely)


def first_at(*talk: Optional[float]) -> Optional[int]:
    """At which message of the talk help came first, counted from 1."""
    weight = 0.0
    for number, likely in enumerate(talk, 1):
        detection, weight = add_up(weight, None if likely is None else hint(likely), USED)
        if detection and detection.level is Level.SAFETY:
            assert weight == 0, "what was weighed is used up"
            assert not detection.strong, "it is believed if it is taken back"
            return number
    return None


@pytest.mark.parametrize(
    "talk, number",
    [
        ((0.43,), None),
        ((0.43, 0.43), None),
        ((0.43, 0.43, 0.43), 3),
        ((0.35, 0.35, 0.35), None),
        ((0.35, 0.35, 0.35, 0.35), 4),
        ((0.43, 0.43, PLAIN, 0.43, 0.43), 5),  # one question between them does not undo them ...
        ((0.43, PLAIN, PLAIN, PLAIN, 0.43, PLAIN, PLAIN, 0.43), None),  # ... a conversation does
        ((0.1,) * 30, None),
        ((0.9, 0.9, 0.9), None),  # were taken for sayings: they weigh nothing  # faint ones never do: after thirty they weigh 0.4
        ((0.43, 0.43, PLAIN, PLAIN), None),  # and a message without a hint is never the one
    ],
)
def test_when_help_comes_first(talk: tuple[Optional[float], ...], number: Optional[int]) -> None:
    assert first_at(*talk) == number


def test_what_is_sure_by_itself_is_not_weighed() -> None:
    sure = Detection("hits_now", Level.SAFETY, "abuse")
    assert add_up(0.5, sure, USED) == (sure, 0.0)
    assert sure.strong


def test_a_message_without_a_hint_lets_the_weight_fade() -> None:
    assert add_up(0.8, None, USED) == (None, pytest.approx(0.8 * USED.fades_to))
