"""Spelling by ear: what sounds alike shares a key, and what does not stays apart."""

import pytest

from bot.text.phonetic import ear_key, sound_key


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
    ("heard", "written"),
    [
        ("soshul", "social"),
        ("teecha", "teacher"),
        ("wurka", "worker"),
        ("wiv", "with"),
        ("fing", "thing"),
        ("rite", "write"),
        ("abowt", "about"),
        ("infermayshun", "information"),
        ("skool", "school"),
        ("nite", "night"),
        ("hoo", "who"),
        ("counsil", "council"),
    ],
)
def test_what_sounds_alike_has_the_same_key(heard: str, written: str) -> None:
    assert ear_key(heard) == ear_key(written)


@pytest.mark.parametrize(
    ("one", "other"), [("who", "how"), ("file", "pile"), ("keep", "sleep"), ("share", "care"), ("mum", "nan")]
)
def test_what_sounds_different_has_not(one: str, other: str) -> None:
    assert ear_key(one) != ear_key(other)
