"""A line as a message or a whole talk, answered by the real way of a message with a stand-in for Rasa."""

from typing import Any, Callable

import pytest

from bot.ask.lines import Lines
from bot.content.load import Content
from bot.journey import Journey
from bot.outcome import Outcome
from bot.reply import Reply
from tests.stand_ins import StubUnderstanding

REPLIES = tuple(Reply(Outcome.ANSWER, text=f"reply {number}") for number in range(1, 5))
Answer = Callable[..., Any]


@pytest.fixture
def understanding() -> StubUnderstanding:
    return StubUnderstanding(*REPLIES)


@pytest.fixture
def lines(without_rasa: Callable[..., Journey], understanding: StubUnderstanding, content: Content) -> Lines:
    return Lines(without_rasa(understanding), content, 500)


def typed(understanding: StubUnderstanding) -> list[str]:
    return [message.text for message in understanding.asked]


async def test_a_talk_is_answered_turn_by_turn_in_one_conversation(lines: Lines, understanding: StubUnderstanding) -> None:
    turns = ["who sees my info", {"text": "how long do you keep it"}]
    values = await lines.answer({"turns": turns, "council": "dudley", "reader": "carer"})
    assert [reply["text"] for reply in values["replies"]] == ["reply 1", "reply 2"]
    assert typed(understanding) == ["who sees my info", "how long do you keep it"]
    assert len({message.conversation for message in understanding.asked}) == 1
    assert {(message.told.council, message.told.audience) for message in understanding.asked} == {("dudley", "carer")}
    assert len(lines.journey.conversations) == 0, "a talk is forgotten when it is answered"


async def test_a_turn_has_what_a_line_of_its_own_would_have_with_the_earlier_turns_as_history(
    without_rasa: Callable[..., Journey], content: Content
) -> None:
    turns = ["i am scared of him", "thank you"]
    talk = await Lines(without_rasa(StubUnderstanding(*REPLIES)), content, 500).answer({"turns": turns})
    with_history = {"text": turns[1], "history": turns[:1]}
    alone = await Lines(without_rasa(StubUnderstanding(*REPLIES)), content, 500).answer(with_history)
    assert talk["replies"][1] == alone


async def test_a_turn_may_press_a_topic(lines: Lines, understanding: StubUnderstanding) -> None:
    values = await lines.answer({"turns": ["hello", {"topic": "get_my_file"}]})
    assert len(values["replies"]) == 2
    assert [(message.text, message.pressed) for message in understanding.asked] == [("hello", False), ("/get_my_file", True)]


async def test_history_is_run_through_before_a_talk_without_being_printed(lines: Lines, understanding: StubUnderstanding) -> None:
    values = await lines.answer({"turns": ["hello"], "history": ["who sees my info"]})
    assert [reply["text"] for reply in values["replies"]] == ["reply 2"]
    assert typed(understanding) == ["who sees my info", "hello"]


async def test_what_a_measuring_file_holds_beside_is_ignored(lines: Lines) -> None:
    beside = {"accept": ["thanks"], "expect": {"kind": "safety"}, "kind": 7, "who": None, "layer": []}
    assert (await lines.answer({"text": "hello", **beside}))["text"] == "reply 1"
    talk = await lines.answer({"turns": [{"text": "hello", **beside}], **beside})
    assert talk["replies"][0]["text"] == "reply 2"


@pytest.mark.parametrize("turns", [[], "hello", 7, {"text": "hello"}, [7], ["hello", ["hello"]], ["hello", None]], ids=str)
async def test_turns_that_are_no_list_of_messages_are_one_line_that_says_why(
    lines: Lines, turns: Any, content: Content, understanding: StubUnderstanding
) -> None:
    assert await lines.answer({"turns": turns}) == {"error": "bad_turns", "message": content.replies["errors"]["bad_turns"]}
    assert understanding.asked == []


@pytest.mark.parametrize(
    ("turn", "error"),
    [
        (" ", "empty"),
        ("a" * 501, "too_long"),
        ({}, "bad_message"),
        ({"text": 7}, "bad_message"),
        ({"topic": "x"}, "no_such_topic"),
    ],
    ids=["empty", "too long", "no text", "a number", "no topic"],
)
async def test_a_talk_with_a_bad_turn_is_refused_before_any_of_it_is_answered(
    lines: Lines, turn: Any, error: str, understanding: StubUnderstanding
) -> None:
    assert (await lines.answer({"turns": ["hello", turn]}))["error"] == error
    assert understanding.parsed == []


async def test_two_runs_answer_the_same_to_the_letter(without_rasa: Callable[..., Journey], content: Content) -> None:
    """No id of a conversation is printed: a difference between two runs is then a difference of replies."""
    line = {"turns": ["who sees my info", "he hits me"], "council": "dudley"}
    one, two = [await Lines(without_rasa(StubUnderstanding(*REPLIES)), content, 500).answer(line) for _ in range(2)]
    assert one == two
