"""A layer stays readable as a whole."""

import pytest

from bot.checks import reading_grade as rule
from bot.checks.editorial import limits
from bot.settings import ROOT
from tests.small_content import answered, content, told, topic

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


WORDS = [
    {"word": "care plan", "plain": "What is planned.", "source": "everyday meaning"},
    {
        "word": "care plan review",
        "plain": "A talk about it.",
        "also": ["DfE", "MASH", "plan review"],
        "source": "everyday meaning",
    },
]


def read(text: str, *, words: bool = True) -> tuple[int, float]:
    """How many words Alder's easier layer has, and its grade."""
    return rule.pooled(content(answered(easier=text), words=WORDS if words else []))["alder", "easier"]


def test_an_explained_name_counts_as_one_short_word_the_longest_name_first() -> None:
    assert read("Ask for your Care Plan Review today.") == read("Ask for your it today.", words=False)
    assert read("The mash sees it.") == read("The it sees it.", words=False)
    assert read("Your care plan is here.") == read("Your it is here.", words=False)
    assert read("The care plan review and the care plan.") == read("The it and the it.", words=False)


def test_three_letters_stay_as_they_are() -> None:
    """They would be found inside of other words."""
    assert read("Halfdfeway communications are considerable.") == read("Halfdfeway communications are considerable.", words=False)


def test_a_line_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    """A list of short items is no long sentence."""
    listed = read("These people see it:\n- the people at your school\n- the people at your home;")
    written = read("These people see it. The people at your school. The people at your home.")
    assert listed == pytest.approx(written)
    assert read("Can they see it? Yes they can! All of them.") == pytest.approx(
        read("Can they see it. Yes they can. All of them.")
    )


def test_the_texts_of_all_topics_are_read_as_one() -> None:
    """Each alone is too short to be held to a grade."""
    half = HARD[: len(HARD) // 2]
    one = topic(answers={"alder": {"young_person": "Yes.", "easier": half}})
    both = content(one, topic("second", answers=one.dict()["answers"]))
    words, reached = rule.pooled(both)["alder", "easier"]
    (problem,) = told(rule, both)
    assert words == 2 * len(half.split())
    assert f"alder > easier: reading grade {reached:.1f} over {words} words." in problem


def test_a_layer_is_held_to_a_grade_from_so_many_words_on() -> None:
    least = limits(ROOT / "data").grade_from_words.value
    sentence = "Organisations communicate considerable documentation. "  # four words
    assert told(rule, content(answered(easier=sentence * (least // 4 - 1)))) == []
    assert len(told(rule, content(answered(easier=sentence * (least // 4))))) == 1


def test_the_detail_that_was_asked_for_is_held_to_no_grade() -> None:
    assert told(rule, content(answered(more=HARD))) == []
