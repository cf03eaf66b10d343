"""No button and no hand-off leads nowhere."""

from bot.checks import links_exist as rule
from tests.small_content import FINE, answered, contact, content, council, request, told, topic


def test_links_to_what_is_there_pass() -> None:
    near = topic(next=["second"], handoff="dpo")
    assert told(rule, content(near, topic("second", handoff="letter"), requests={"letter": request()})) == []


def test_a_next_that_is_not_there_is_told() -> None:
    (problem,) = told(rule, content(topic(next=["sceond"])))
    assert "`next` names `sceond`" in problem


def test_a_topic_next_to_itself_is_told() -> None:
    assert told(rule, content(topic(next=["seeing"]))) != []


def test_a_handoff_that_is_not_there_is_told_for_each_council() -> None:
    problems = told(rule, content(topic(handoff="dop")))
    assert [name for name in ("alder", "birch") if any(f"{name}: `handoff: dop`" in text for text in problems)] == [
        "alder",
        "birch",
    ]


def test_one_answers_own_handoff_is_looked_at_too() -> None:
    (problem,) = told(rule, content(answered(handoff="nobody")))
    assert "alder: `handoff: nobody`" in problem


def test_what_is_meant_for_a_child_must_be_there() -> None:
    (problem,) = told(rule, content(topic(for_a_child="nowhere")))
    assert "`for_a_child` names `nowhere`" in problem
    assert told(rule, content(topic(for_a_child="second"), topic("second"))) == []


def test_a_handoff_may_be_a_contact_that_is_the_same_everywhere() -> None:
    everyone = {"ico": contact(website="https://ico.example")}
    assert told(rule, content(topic(handoff="ico"), contacts=everyone)) == []


def test_an_answers_own_handoff_stands_before_the_topics() -> None:
    both = topic(handoff="lost", answers={"alder": FINE | {"handoff": "dpo"}, "birch": FINE})
    (problem,) = told(rule, content(both))
    assert "birch: `handoff: lost` leads nowhere" in problem


def test_a_council_that_is_not_answered_for_yet_is_looked_at_too() -> None:
    (problem,) = told(rule, content(topic(handoff="phone_box", answers={"any": FINE}), councils=(council("alder"),)))
    assert "alder: `handoff: phone_box` leads nowhere" in problem
