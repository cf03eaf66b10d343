"""A layer stays readable as a whole."""

from bot.checks import reading_grade as rule
from tests.small_content import answered, content, told

EASY = "You can ask to see it. " * 30
HARD = "Organisations communicate considerable quantities of confidential documentation to authorities. " * 20


def test_short_plain_sentences_pass() -> None:
    assert told(rule, content(answered(easier=EASY, young_person=EASY))) == []


def test_long_words_are_told_for_each_council_and_layer() -> None:
    (problem,) = told(rule, content(answered(carer=HARD)))
    assert "alder > carer: reading grade" in problem


def test_a_short_text_is_not_held_to_a_formula() -> None:
    assert told(rule, content(answered(easier=HARD[:200]))) == []


def test_explained_words_do_not_count() -> None:
    text = "They care for confidentiality. " * 40
    word = {"word": "confidentiality", "plain": "Keeping it private.", "source": "everyday meaning"}
    assert told(rule, content(answered(easier=text))) != []
    assert told(rule, content(answered(easier=text), words=[word])) == []
