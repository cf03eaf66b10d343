"""Training questions are misspelt as children misspell, and stay readable."""

import random
from difflib import SequenceMatcher

import pytest

from bot.training.augmentation import misspell

ASKED = "What information do you have about me, and why can't I see it?"


def spelt(text: str, times: int = 400) -> list[str]:
    return [misspell(text, random.Random(seed)) for seed in range(times)]


def test_about_half_stay_as_they_were_written() -> None:
    same = sum(found.lower() == ASKED.lower() for found in spelt(ASKED))
    assert 0.4 < same / 400 < 0.65


def test_what_is_changed_stays_near_to_what_was_written() -> None:
    changed = [found for found in spelt(ASKED) if found.lower() != ASKED.lower()]
    assert len(set(changed)) > 100  # spelt anew each time
    assert min(SequenceMatcher(None, ASKED.lower(), found.lower()).ratio() for found in changed) > 0.7


def test_no_word_is_lost_and_none_is_added() -> None:
    assert {len(found.split(" ")) for found in spelt(ASKED)} == {len(ASKED.split(" "))}
    assert all(all(found.split(" ")) for found in spelt(ASKED))


@pytest.mark.parametrize(
    ("written", "heard"), [("what", "wot"), ("know", "no"), ("why", "y"), ("thing", "fing"), ("information", "info")]
)
def test_words_are_spelt_by_ear(written: str, heard: str) -> None:
    assert heard in spelt(written)


def test_a_thumb_slips_to_a_key_beside() -> None:
    assert {"jept", "lept", "kwpt"} <= set(spelt("kept", 2000))


def test_letters_are_left_out_doubled_and_swapped() -> None:
    assert {"flie", "fie", "fiile"} <= set(spelt("file", 2000))


@pytest.mark.parametrize("text", ["", "i", "is it me", "who?", "  ", "🙂", "né"])
def test_short_words_and_odd_texts_are_no_trouble(text: str) -> None:
    assert all(len(found.split(" ")) == len(text.split(" ")) for found in spelt(text))


def test_words_of_two_letters_are_left_alone() -> None:
    assert {found.lower() for found in spelt("is it me")} == {"is it me"}


def test_the_same_chance_misspells_the_same_way() -> None:
    assert spelt(ASKED) == spelt(ASKED)
