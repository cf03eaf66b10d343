"""Typos are corrected before a message is read; what children commonly write stays as they wrote it."""

import pytest

from bot.content.load import Content
from bot.encoder.spelling import Spelling, english_words, our_words, shared_spelling
from tests.small_content import content as small_content
from tests.small_content import topic


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return shared_spelling()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("is my file updsted", "is my file updated"),
        ("hte council", "the council"),
        ("who sees my fille", "who sees my file"),
        ("can i get it deleated pls", "can i get it deleted pls"),
        ("stop sharring it", "stop sharing it"),
    ],
)
def test_a_typo_is_corrected(typed: str, meant: str, spelling: Spelling) -> None:
    assert spelling.correct(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "wot do u no abt me",
        "who's that",
        "i dont no",
        "wanna c my file",
        "im in care n ur not",
        "gonna",
        "it",
        "",
        "🙂 ?!",
        "me 2",
    ],
)
def test_what_children_commonly_write_stays(text: str, spelling: Spelling) -> None:
    assert spelling.correct(text) == text


def test_marks_numbers_and_spaces_stay(spelling: Spelling) -> None:
    assert spelling.correct("1)  my-fille, updsted?!\n2) 2nd") == "1)  my-file, updated?!\n2) 2nd"


def test_a_word_far_from_every_other_is_let_be(spelling: Spelling) -> None:
    assert spelling.correct("zzqxjj") == "zzqxjj"


def test_the_councils_keep_their_names(spelling: Spelling, content: Content) -> None:
    named = [council.name for council in content.councils.values()] + list(content.councils)
    assert named
    assert [spelling.correct(name) for name in named] == named


def test_a_corrected_text_needs_no_more_correcting(spelling: Spelling) -> None:
    corrected = spelling.correct("updsted fille deleated hte")
    assert corrected != "updsted fille deleated hte"
    assert spelling.correct(corrected) == corrected


def test_words_of_our_own_questions_come_first() -> None:
    """Without them, English decides; what our questions know is never changed."""
    assert Spelling({"qound": 2}).correct("qound") == "qound"
    near = sorted(word for word in english_words() if len(word) == 5 and word[1:] == "ound")
    assert len(near) > 1
    assert {Spelling({word: 2}).correct("qound") for word in near[:2]} == set(near[:2])


@pytest.mark.parametrize("short", ["skl", "mths", "kool", "cin"])
def test_short_words_are_corrected_only_where_letters_changed_places(short: str) -> None:
    spelling = Spelling({})
    assert spelling.correct(short) == short
    assert spelling.correct("thsi") == "this"


def test_a_word_that_only_one_question_has_may_be_a_slip_itself() -> None:
    small = small_content(topic(questions=["who sees my fille", "Who sees it, who?"]))
    named = {part for council in small.councils.values() for name in council.also for part in name.lower().split()}
    assert {word: count for word, count in our_words(small).items() if word not in named} == {"who": 2, "sees": 2}
    assert named <= set(our_words(small)), "the councils' short names are never corrected"
