"""Each way of comparing texts differs from the others where it must, and only there."""

import pytest

from bot.text.normalise import as_named, fold, plain, plain_words, spoken, spoken_words, without_marks

TYPED = "  Who’s   READ it, e-mail & all?\n"


def test_plain_text_has_its_marks_and_no_apostrophes() -> None:
    assert plain(TYPED) == "whos read it, e-mail & all?"


def test_the_words_alone_have_no_marks() -> None:
    assert plain_words(TYPED) == ["whos", "read", "it", "e", "mail", "all"]


def test_without_marks_what_they_stood_between_is_one() -> None:
    assert without_marks("E-mail, it's all?") == "email its all"


def test_names_are_written_with_marks() -> None:
    assert as_named("The Children's need-to-know (data/IT)!") == "the children's need-to-know data/it"


def test_accents_go_where_danger_is_looked_for_and_stay_where_languages_differ() -> None:
    assert fold("Mẹ ĐÁNH") == "me đanh"
    assert spoken("Мой папа, mẹ!") == " мои папа mẹ "


@pytest.mark.parametrize("typed", ["كيف", "کیف"])
def test_the_keyboard_does_not_matter(typed: str) -> None:
    assert spoken_words(typed) == ["کیف"]
