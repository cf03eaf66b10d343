"""An age is the person's own, and says with their words who is asking."""

from typing import Optional

import pytest

from bot.content.shared import library
from bot.understanding.age import AgeFinder, audience_of

FINDER = AgeFinder(library().content.cues.people.age)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("im only 14", 14),
        ("turned 12 in may", 12),
        ("9 yrs old", 9),
        ("13yo girl", 13),
        ("he is 14 years old", None),
        ("my brother whos just 10 years old", None),
        ("like im 5", None),
        ("im 140", None),
        ("who sees it", None),
    ],
)
def test_somebody_elses_age_is_not_taken(text: str, age: Optional[int]) -> None:
    assert FINDER.find(text) == age


@pytest.mark.parametrize(
    ("said", "age", "audience"),
    [
        (["carer"], None, "carer"),
        (["carer"], 34, "carer"),
        (["carer"], 10, "young_person"),
        (["care_leaver"], 17, "young_person"),
        (["young_person", "care_leaver"], None, "care_leaver"),
        ([], 18, None),
        ([], 17, "young_person"),
    ],
)
def test_a_child_is_no_carer_and_has_not_left_care(said: list[str], age: Optional[int], audience: Optional[str]) -> None:
    assert audience_of(said, age) == audience
