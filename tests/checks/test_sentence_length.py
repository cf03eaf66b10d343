"""Sentences stay short."""

from bot.checks import sentence_length as rule
from bot.checks.editorial import limits
from bot.settings import ROOT
from tests.small_content import answered, content, told

MOST = {layer: most.sentence_words for layer, most in limits(ROOT / "data").layers}


def words(count: int) -> str:
    return " ".join(["word"] * count) + "."


def test_sentences_at_the_limit_pass() -> None:
    fine = answered(easier=words(10), young_person=f"{words(20)} {words(10)}", carer=words(20), more=words(20))
    assert told(rule, content(fine)) == []


def test_one_word_more_is_told_in_every_layer() -> None:
    for layer, most in MOST.items():
        long = answered(**{layer: f"{words(most + 1)} {words(1)} {words(1)}"})
        (problem,) = told(rule, content(long))
        assert f"alder > {layer}: {most + 1} words in one sentence" in problem


def test_a_long_average_is_told_to_those_who_write_for_young_people() -> None:
    (problem,) = told(rule, content(answered(young_person=f"{words(16)} {words(16)}")))
    assert "16.0 words a sentence on average" in problem


def test_items_of_a_list_are_sentences_and_braces_one_word() -> None:
    listed = f"It is this:\n- {words(15)}\n- {words(15)}\nWrite to {{dpo.email}}."
    assert told(rule, content(answered(more=listed))) == []


def test_only_the_beginning_of_a_long_sentence_is_shown() -> None:
    """Enough to find it: a screen of problems stays readable."""
    long = " ".join(f"word{number}" for number in range(21)) + "."
    (problem,) = rule.run(content(answered(carer=long)))
    assert problem.what == f"alder > carer: 21 words in one sentence: “{long[:70]}…”"


def test_a_text_without_words_has_no_average() -> None:
    assert told(rule, content(answered(young_person="…"))) == []


def test_the_average_is_held_only_where_there_is_a_limit() -> None:
    long = f"{words(20)} {words(20)}"
    assert told(rule, content(answered(carer=long, more=long))) == []
    assert told(rule, content(answered(young_person=f"{words(20)} {words(10)} {words(15)}"))) == []
