"""The bot is not the council."""

import pytest

from bot.checks import voice as rule
from tests.small_content import answered, content, told, topic


@pytest.mark.parametrize("text", ["We keep it.", "It is on our list.", "Ask us.", "The choice is ours."])
def test_speaking_for_the_council_is_told(text: str) -> None:
    (problem,) = told(rule, content(answered(more=text)))
    assert "it says “we”, “us” or “our”" in problem


@pytest.mark.parametrize("text", ["Say: “Can we talk?”", 'Say: "Show us."', "The council keeps it. It is just for you."])
def test_words_for_the_person_to_say_pass(text: str) -> None:
    assert told(rule, content(answered(more=text))) == []


def test_the_chat_may_speak_of_itself_and_the_person() -> None:
    hello = topic(kind="chat", answers={"any": {"young_person": "Nothing is kept after we talk."}})
    assert told(rule, content(hello, group="chat")) == []
