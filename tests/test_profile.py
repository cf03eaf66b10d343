"""Who is asking: what was said in the talk wins over what the page said, and nothing else is believed."""

import pytest

from bot.profile import UNKNOWN, Profile

COUNCILS = {"alder": None, "birch": None}


def test_the_talk_wins_over_the_page() -> None:
    said, told = {"council": "birch", "reader": "carer"}, {"council": "alder", "reader": "young_person", "words": "easier"}
    assert Profile.from_slots(said, told, COUNCILS) == Profile("birch", "carer", easier=True)


def test_with_nothing_said_it_is_a_young_person_of_no_known_council() -> None:
    assert Profile.from_slots({}, {}, COUNCILS) == Profile(None, "young_person", easier=False)


def test_values_that_there_are_not_are_left_out() -> None:
    person = Profile.from_slots({"council": "atlantis", "reader": "boss", "words": "rude"}, {"council": "alder"}, COUNCILS)
    assert person == Profile("alder", "young_person", easier=False)


@pytest.mark.parametrize(("council", "key"), [("alder", "alder"), (UNKNOWN, "any"), (None, "any")])
def test_no_council_gets_the_answers_for_anyone(council: str, key: str) -> None:
    assert Profile(council).answers_of == key
