"""kms is a distance behind a number, and a wish to die elsewhere."""

import pytest

from bot.safety.distance import distances_plain


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("its 12 kms from my school", "its 12 km from my school"),
        ("im 5 kms from home", "im 5 km from home"),  # "im" before it, but a distance behind it
        ("12kms", "12km"),
        ("3.5 KMS", "3.5 km"),
        ("a few kms", "a few km"),
        ("it is a couple of kms and then 2 kms", "it is a couple of km and then 2 km"),
    ],
)
def test_behind_a_number_it_is_a_distance(typed: str, meant: str) -> None:
    assert distances_plain(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "gonna kms 2nite",
        "kms",
        "im 14 kms",
        "when i was 12 kms was all i thought of",
        "tonight at 10 kms",
        "day 3 kms again",
        "k/m/s",
    ],
)
def test_elsewhere_it_stays(typed: str) -> None:
    """The number is an age, a time or a day: rather a distance too few than a wish to die missed."""
    assert distances_plain(typed) == typed
