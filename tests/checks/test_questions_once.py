"""The classifier is not taught to doubt."""

from bot.checks import questions_once as rule
from tests.small_content import content, told, topic


def test_the_same_question_in_two_topics_is_told_spelling_marks_aside() -> None:
    one, two = topic(questions=["Who sees my file?"]), topic("second", questions=["what else", "who sees my file"])
    (problem,) = told(rule, content(one, two))
    assert "stands in `seeing` too" in problem


def test_different_questions_pass() -> None:
    assert told(rule, content(topic(questions=["who sees it"]), topic("second", questions=["who saw it"]))) == []


def test_questions_of_marks_only_are_let_be() -> None:
    assert told(rule, content(topic(questions=["???"]), topic("second", questions=["?"]))) == []
