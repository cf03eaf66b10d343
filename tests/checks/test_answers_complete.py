"""Every topic is answered for each council and for anyone, in every layer."""

from bot.checks import answers_complete as rule
from tests.small_content import FINE, answered, content, told, topic


def test_a_complete_topic_passes() -> None:
    assert told(rule, content(topic())) == []


def test_a_council_without_an_answer_is_told() -> None:
    (problem,) = told(rule, content(topic(answers={"alder": FINE, "any": FINE | {"clauses": []}})))
    assert "There is no answer for `birch`" in problem


def test_a_missing_layer_is_told() -> None:
    (problem,) = told(rule, content(answered(carer=None)))
    assert "alder: `carer` is missing" in problem


def test_an_answer_for_a_council_that_is_not_there_is_told() -> None:
    answers = topic().dict()["answers"] | {"aldre": FINE}
    assert any("There is no council `aldre`" in problem for problem in told(rule, content(topic(answers=answers))))


def test_topics_after_one_that_needs_no_answer_are_looked_at_too() -> None:
    """What a topic of another action or an unwritten one is let off, the next one is not."""
    other, later = topic("a_menu", action="action_menu", answers={}), topic("later", answers={"alder": FINE})
    assert any("`birch`" in problem for problem in told(rule, content(other, topic("unwritten", answers={}), later)))


def test_an_unwritten_topic_is_a_warning_only() -> None:
    (problem,) = rule.run(content(topic(answers={})))
    assert problem.warning


def test_the_chat_itself_needs_no_answer_for_each_council() -> None:
    hello = topic(kind="chat", answers={"any": {"young_person": "Hello."}})
    assert told(rule, content(hello, group="chat")) == []
    assert told(rule, content(hello, group="rights")) != []
