"""No child is told what another council does as if it were their own."""

import pytest

from bot.checks import one_council_only as rule
from tests.small_content import FINE, answered, content, council, told, topic


@pytest.mark.parametrize("words", ["Birch Council sees it.", "It is so in birch too.", "BIRCH’s notice says so."])
def test_the_other_councils_name_is_told(words: str) -> None:
    (problem,) = told(rule, content(answered(more=words)))
    assert "it names Birch Council" in problem


def saying(words: str, full: str) -> list[str]:
    """What is told of Alder's answer with these words, where the other council has the id `birch` and this full name."""
    other = council("birch").copy(update={"name": full})
    return told(rule, content(answered(more=words), councils=(council("alder"), other)))


@pytest.mark.parametrize("words", ["Hollow County sees it.", "It is so in the HOLLOW COUNTY.", "It is so in birch too."])
def test_a_council_is_known_by_its_name_and_by_its_id(words: str) -> None:
    """Its name need not hold its id: a trust may have the id of its city, and a name of its own."""
    (problem,) = saying(words, "Hollow County")
    assert "alder > more: it names Hollow County" in problem


def test_marks_in_a_councils_name_are_read_as_they_stand() -> None:
    assert saying("Ask the Hollow Trust (North).", "Hollow Trust (North)") != []
    assert saying("Ask St. Asaph.", "St. Asaph") != []
    assert saying("Ask Sta Asaph.", "St. Asaph") == []


def test_the_councils_own_name_passes() -> None:
    assert told(rule, content(answered(more="Alder Council sees it. Alder's notice says so."))) == []


def test_a_word_that_only_holds_the_name_passes() -> None:
    assert told(rule, content(answered(more="Birchwood is a house."))) == []


def test_the_answer_for_anyone_names_no_council() -> None:
    answers = topic().dict()["answers"] | {"any": FINE | {"clauses": [], "easier": "Alder sees it."}}
    (problem,) = told(rule, content(topic(answers=answers)))
    assert "any > easier" in problem
