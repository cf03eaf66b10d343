"""The bot is not the council."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks import voice as rule
from bot.checks.editorial import own_voice
from bot.settings import ROOT
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


@pytest.mark.parametrize("word", own_voice(ROOT / "data").words)
def test_each_of_the_words_is_found_alone_and_with_any_capitals(word: str) -> None:
    assert len(told(rule, content(answered(more=f"So, {word.upper()} say.")))) == 1
    assert told(rule, content(answered(more=f"The x{word} and the {word}x."))) == []


def test_what_stands_behind_a_quotation_is_read_again() -> None:
    assert len(told(rule, content(answered(more="Say: “Us?” Then we say “yes”.")))) == 1


def test_marks_in_a_word_are_read_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / "voice.yml").write_text("words: [o.r, we]\nwhy: The chat is not the council.\n")
    of = replace(content(answered(more="Oar or our."), topic("second")), folder=tmp_path)
    assert told(rule, of) == []
    assert len(told(rule, replace(content(answered(more="Its o.r is it.")), folder=tmp_path))) == 1
