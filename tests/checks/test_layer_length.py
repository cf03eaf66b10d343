"""An answer fits a screen."""

from bot.checks import layer_length as rule
from bot.checks.editorial import limits
from bot.settings import ROOT
from tests.small_content import answered, content, told, topic

MOST = {layer: most.words for layer, most in limits(ROOT / "data").layers}


def words(count: int) -> str:
    return " ".join(["Word."] * count)


def test_texts_at_the_limit_pass() -> None:
    assert told(rule, content(answered(**{layer: words(most) for layer, most in MOST.items()}))) == []


def test_one_word_more_is_told_in_every_layer() -> None:
    for layer, most in MOST.items():
        (problem,) = told(rule, content(answered(**{layer: words(most + 1)})))
        assert f"alder > {layer}: {most + 1} words" in problem


def test_easier_words_come_in_three_paragraphs_at_most() -> None:
    assert told(rule, content(answered(easier="One.\nTwo.\nThree.\n- an item\n- another"))) == []
    (problem,) = told(rule, content(answered(easier="One.\nTwo.\nThree.\nFour.")))
    assert "4 paragraphs" in problem


def test_the_chats_own_help_may_be_long_but_not_in_many_paragraphs() -> None:
    long = {"any": {"young_person": words(300), "easier": "One.\nTwo.\nThree.\nFour."}}
    (problem,) = told(rule, content(topic(kind="chat", answers=long), group="chat"))
    assert "any > easier: 4 paragraphs" in problem


def test_only_lines_with_words_are_paragraphs() -> None:
    assert told(rule, content(answered(easier="One.\n\n  \nTwo.\nThree.\n"))) == []
    assert len(told(rule, content(answered(easier="One.\nTwo.\nThree.\n-Four.")))) == 1  # no item: its space is missing
