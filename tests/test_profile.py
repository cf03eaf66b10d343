"""Who is asking: one merge of what the person says, and what the page or the client says."""

import pytest

from bot.profile import ANOTHER, UNKNOWN, Profile, Told


def test_what_the_person_says_wins_over_the_page() -> None:
    said, page = Told("birch", "carer", "easier"), Told("alder", "young_person", "standard")
    assert Profile.merge(said, page) == Profile("birch", "carer", "easier")


def test_what_nobody_says_in_the_conversation_is_taken_from_the_page() -> None:
    assert Profile.merge(Told(audience="carer"), Told("alder", "young_person")) == Profile("alder", "carer", "standard")


def test_each_part_comes_from_the_first_that_says_it() -> None:
    assert Profile.merge(Told("birch"), Told(audience="carer"), Told("alder", "care_leaver", "easier")) == Profile(
        "birch", "carer", "easier"
    )


def test_with_nothing_known_it_is_a_young_person_and_the_usual_words() -> None:
    assert Profile.merge() == Profile.merge(Told()) == Profile(None, "young_person", "standard")


@pytest.mark.parametrize("level, easier", [("easier", True), ("standard", False), (None, False)])
def test_easier_words_are_wanted_only_where_they_were_asked_for(level: str | None, easier: bool) -> None:
    assert Profile.merge(Told(reading_level=level)).easier is easier


@pytest.mark.parametrize("council, key", [("alder", "alder"), (None, "any"), (UNKNOWN, "any"), (ANOTHER, "any")])
def test_the_answers_are_those_of_the_council_or_true_everywhere(council: str | None, key: str) -> None:
    assert Profile(council).answers_of == key
