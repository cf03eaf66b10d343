"""An answer fits a screen."""

from bot.checks import layer_length as rule
from bot.checks.editorial import limits
from bot.settings import ROOT
from tests.small_content import answered, content, told

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
