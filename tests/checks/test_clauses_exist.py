"""Every clause that an answer names is in that council's notice."""

from bot.checks import clauses_exist as rule
from tests.small_content import answered, content, told


def test_a_real_clause_passes() -> None:
    assert told(rule, content()) == []


def test_the_other_councils_clause_is_told() -> None:
    (problem,) = told(rule, content(answered(clauses=["a-see", "b-see"])))
    assert "there is no clause `b-see`" in problem


def test_an_answer_that_stands_on_nothing_is_told() -> None:
    (problem,) = told(rule, content(answered(clauses=[])))
    assert "names no clause" in problem


def test_a_silent_answer_may_stand_on_nothing() -> None:
    assert told(rule, content(answered(clauses=[], silent=True))) == []
