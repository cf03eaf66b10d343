"""No child is told what another council does as if it were their own."""

import pytest

from bot.checks import one_council_only as rule
from tests.small_content import FINE, answered, content, told, topic


@pytest.mark.parametrize("words", ["Birch Council sees it.", "It is so in birch too.", "BIRCH’s notice says so."])
def test_the_other_councils_name_is_told(words: str) -> None:
    (problem,) = told(rule, content(answered(more=words)))
    assert "it names Birch Council" in problem


def test_the_councils_own_name_passes() -> None:
    assert told(rule, content(answered(more="Alder Council sees it. Alder's notice says so."))) == []


def test_a_word_that_only_holds_the_name_passes() -> None:
    assert told(rule, content(answered(more="Birchwood is a house."))) == []


def test_the_answer_for_anyone_names_no_council() -> None:
    answers = topic().dict()["answers"] | {"any": FINE | {"clauses": [], "easier": "Alder sees it."}}
    (problem,) = told(rule, content(topic(answers=answers)))
    assert "any > easier" in problem
