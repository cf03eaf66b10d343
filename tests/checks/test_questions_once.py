"""The classifier is not taught to doubt."""

from dataclasses import replace
from pathlib import Path

from bot.checks import questions_once as rule
from tests.small_content import content, told, topic


def test_the_same_question_in_two_topics_is_told_spelling_marks_aside() -> None:
    one, two = topic(questions=["Who sees my file?"]), topic("second", questions=["what else", "who sees my file"])
    (problem,) = told(rule, content(one, two))
    assert "stands in `seeing` too" in problem


def test_it_is_told_at_its_line(tmp_path: Path) -> None:
    """The line of the question in the file of the questions, not in that of the answers."""
    head = 'version: "3.1"\nnlu:\n- intent: second\n  examples: |\n'
    (tmp_path / "second.questions.yml").write_text(head + "    - what else\n    - who sees my file\n")
    one, two = topic(questions=["Who sees my file?"]), topic("second", questions=["what else", "who sees my file"])
    both = content(one, two)
    (problem,) = rule.run(replace(both, paths=both.paths | {"second": tmp_path / "second.yml"}))
    assert (problem.file, problem.line) == (tmp_path / "second.questions.yml", 6)


def test_different_questions_pass() -> None:
    assert told(rule, content(topic(questions=["who sees it"]), topic("second", questions=["who saw it"]))) == []


def test_questions_of_marks_only_are_let_be() -> None:
    assert told(rule, content(topic(questions=["???"]), topic("second", questions=["?"]))) == []


def test_only_the_beginning_of_a_long_question_is_shown() -> None:
    long = "who sees what my social worker writes down about me and my brother when we visit mum"
    (problem,) = rule.run(content(topic(questions=[long]), topic("second", questions=[long])))
    assert problem.what == f"“{long[:60]}” stands in `seeing` too."


def test_a_question_of_three_topics_is_told_in_the_second_and_the_third() -> None:
    every = [topic(name, questions=["who sees it", "who sees it"]) for name in ("one", "two")]
    assert ["stands in `one` too" in problem for problem in told(rule, content(*every))] == [True, True]
