"""Each way of cutting a text differs from the others where it must, and only there."""

from bot.safety.pattern_language import STOP
from bot.text.sentences import (
    message_sentences,
    phrases,
    sentence_numbers,
    told_sentences,
    word_count,
    written_sentences,
)

STORY = "im 14, in care. my dad hits me\nwho sees it?can i stop it: please"


def test_a_message_is_cut_at_marks_and_lines_and_without_a_space_after_a_question() -> None:
    parts = ["im 14, in care.", "my dad hits me", "who sees it?", "can i stop it: please"]
    assert message_sentences(STORY) == parts


def test_who_is_asking_stands_between_commas() -> None:
    assert phrases(STORY) == ["im 14,", "in care.", "my dad hits me", "who sees it?can i stop it: please"]


def test_what_is_told_goes_on_over_a_line() -> None:
    assert told_sentences(STORY) == ["im 14", "in care.", "my dad hits me\nwho sees it?can i stop it: please"]


def test_of_nothing_there_are_no_parts() -> None:
    for cut in (message_sentences, phrases, told_sentences, written_sentences):
        assert cut("") == cut(" \n ") == []


def test_each_word_has_the_number_of_its_sentence() -> None:
    assert sentence_numbers(["my", "dad", STOP, "help", STOP, "me"], STOP) == [0, 0, 0, 1, 1, 2]


def test_sentences_end_at_marks_and_lines() -> None:
    text = 'It is so. Is it? Say: "No!" Then go\n- one thing\n- ring {dpo.phone}'
    assert [sentence.strip("- ") for sentence in written_sentences(text)] == [
        "It is so.",
        "Is it?",
        "Say:",
        '"No!',
        "Then go",
        "one thing",
        "ring us",
    ]


def test_words_with_marks_inside_are_one() -> None:
    assert word_count("Don’t use the council's well-known list.") == 6
