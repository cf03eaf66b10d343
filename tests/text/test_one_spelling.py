"""Other languages in one spelling: what people leave out or type on another keyboard makes no difference."""

from __future__ import annotations

import pytest

from bot.text.normalise import LONGEST
from bot.text.one_spelling import one_spelling


@pytest.mark.parametrize(
    "one, other",
    [
        ("Boję się", "boje sie"),
        ("Žít", "zit"),
        ("m'rreh", "mrreh"),
        ("đánh em", "danh em"),
        ("أبي", "ابي"),
        ("يَضْرِبُني", "يضربني"),
        ("كتک می‌زند", "کتک میزند"),  # an Arabic k; the invisible joiner
        ("heeelp", "help"),
        ("ጸሓይ", "ፀሐይ"),  # two letters that are said alike
        ("ﻳﻀﺮﺑﻨﻲ", "يضربني"),  # as an old phone draws them
    ],
)
def test_are_one(one: str, other: str) -> None:
    assert one_spelling(one) == one_spelling(other)


def test_accents_stay_where_they_are_asked_for() -> None:
    assert one_spelling("Sợ", accents=True) == " sợ "
    assert one_spelling("Sợ") == " so "


def test_a_dot_stands_where_a_sentence_ends_and_other_marks_are_gone() -> None:
    assert one_spelling("Tata, mama! Nie?") == " tata mama . nie . "
    assert one_spelling("من؟ هو۔") == " من . هو . "


def test_of_a_very_long_text_the_end_is_kept() -> None:
    assert one_spelling("a " * LONGEST + "koniec").endswith(" koniec ")
