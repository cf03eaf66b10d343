"""A hard word is explained, or it is not used."""

import pytest

from bot.checks import hard_words_explained as rule
from tests.small_content import answered, content, told

WORD = {"word": "confidentiality", "plain": "Keeping it private.", "also": ["MASH"], "source": "everyday meaning"}


@pytest.mark.parametrize("hard", ["confidentiality", "MASH", "authorisation"])
def test_a_hard_word_is_told(hard: str) -> None:
    (problem,) = told(rule, content(answered(easier=f"It is {hard}.")))
    assert f"“{hard}” is hard and not explained" in problem


@pytest.mark.parametrize("text", ["It is confidentiality.", "The MASH sees it.", "The MASH’s work."])
def test_an_explained_word_passes(text: str) -> None:
    assert told(rule, content(answered(easier=text), words=[WORD])) == []


def test_words_that_children_know_and_the_councils_name_pass() -> None:
    assert told(rule, content(answered(easier="Alder Council keeps information. Usually you can see it."))) == []


def test_braces_are_not_read_as_words() -> None:
    assert told(rule, content(answered(more="Write to {research_opt_out.email}."))) == []
