"""A hard word is explained, or it is not used."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks import hard_words_explained as rule
from bot.settings import ROOT
from tests.small_content import answered, content, council, told

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


def test_a_word_of_four_syllables_is_hard_and_one_of_three_is_not() -> None:
    (problem,) = told(rule, content(answered(carer="A celebration of an animal.")))
    assert "celebration" in problem


def test_a_hard_word_is_told_once_for_each_text() -> None:
    problems = told(rule, content(answered(carer="MASH and MASH’s and MASH.", more="The MASH.")))
    assert ["carer" in problem for problem in problems] == [True, False]


@pytest.mark.parametrize("text", ["I see it. A is the first.", "Ask, so that you can say: I was there."])
def test_one_capital_alone_is_no_abbreviation(text: str) -> None:
    assert told(rule, content(answered(carer=text))) == []


@pytest.mark.parametrize("word", ["zebrarium", "Zebrarium", "ZEBRARIUM", "zebrariums", "zebrarium’s"])
def test_a_word_that_children_know_is_let_pass_in_every_form(word: str, tmp_path: Path) -> None:
    """It is written once in plain_words.yml, with any capitals."""
    shutil.copytree(ROOT / "data" / "editorial", tmp_path / "editorial")
    of = replace(content(answered(carer=f"It is a {word}.")), folder=tmp_path)
    (tmp_path / "plain_words.yml").write_text("- Zebrarium\n")
    assert told(rule, of) == []


def test_a_word_is_hard_until_it_stands_in_the_list_of_plain_words(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "editorial", tmp_path / "editorial")
    (tmp_path / "plain_words.yml").write_text("- usually\n")
    (problem,) = told(rule, replace(content(answered(carer="It is a zebrarium.")), folder=tmp_path))
    assert "“zebrarium” is hard" in problem


def test_an_explained_name_is_explained_as_a_whole_and_nothing_longer_is() -> None:
    """“Mash” explains no “Mashability”, and a short name does not take half of a long one away."""
    words = [WORD, {"word": "MASH authorisation", "plain": "A yes.", "source": "everyday meaning"}]
    assert told(rule, content(answered(carer="The MASH authorisation."), words=words)) == []
    assert told(rule, content(answered(carer="The mash authorisations."), words=words)) == []
    (problem,) = told(rule, content(answered(carer="The mashability."), words=words))
    assert "“mashability”" in problem


def test_a_notice_may_be_named() -> None:
    named = council("alder", notice={"title": "Confidentiality Declaration", "url": "https://alder.example"})
    assert told(rule, content(answered(carer="See the Confidentiality Declaration."), councils=(named,))) == []


def test_braces_are_not_read_as_words() -> None:
    assert told(rule, content(answered(more="Write to {research_opt_out.email}."))) == []
