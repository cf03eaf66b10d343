"""Where a notice is silent, there is a question to send."""

from bot.checks import silence_has_question as rule
from tests.small_content import answered, content, told


def test_silence_without_a_question_is_told() -> None:
    (problem,) = told(rule, content(answered(silent=True)))
    assert "alder: silent, but there is no question to send" in problem


def test_silence_with_a_question_passes() -> None:
    assert told(rule, content(answered(silent=True, question_for_dpo="Who sees my file?"))) == []


def test_an_answer_that_is_not_silent_needs_none() -> None:
    assert told(rule, content()) == []
