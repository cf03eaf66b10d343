"""Spelling by ear: what sounds alike shares a key, what does not stays apart, and ordinary words do not alarm."""

import pytest

from bot.safety import RuleDetector
from bot.text.phonetic import sound_key


@pytest.mark.parametrize(
    "heard, written",
    [
        ("sayf", "safe"),
        ("saif", "safe"),
        ("playce", "place"),
        ("plaice", "place"),
        ("plasement", "placement"),
        ("rayp", "rape"),
        ("shayk", "shake"),
        ("naym", "name"),
    ],
)
def test_the_long_a_is_heard_however_it_is_written(heard: str, written: str) -> None:
    assert sound_key(heard) == sound_key(written)


@pytest.mark.parametrize(
    "short, long",
    [
        ("rap", "rape"),
        ("mad", "made"),
        ("hat", "hate"),
        ("tap", "tape"),
        ("plan", "plane"),
        ("scar", "scare"),
        ("shack", "shake"),
    ],
)
def test_a_short_a_stays_apart_from_a_long_one(short: str, long: str) -> None:
    assert sound_key(short) != sound_key(long)


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
def test_an_ordinary_word_is_not_heard_as_a_sign(net: RuleDetector, ordinary: str) -> None:
    assert net.assess(ordinary) is None, " ".join(net._normaliser.words(ordinary))
