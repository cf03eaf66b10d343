"""The pattern language."""

import pytest
import spacy
from spacy.tokens import Doc

from bot.safety.pattern_finder import Finder
from bot.safety.pattern_language import WordLists, compile_pattern, with_endings

LISTS = WordLists({"who": ["dad", "foster carer"], "hurts": ["kick~", "beats up"]})


def found(pattern: str, text: str) -> bool:
    nlp = spacy.blank("en")
    finder = Finder(nlp.vocab)
    for number, part in enumerate(compile_pattern(pattern, LISTS)):
        finder.add(str(number), part)
    doc = Doc(nlp.vocab, words=["<s>", *text.split(), "</s>"])
    return bool(list(finder.find(doc)))


@pytest.mark.parametrize(
    "pattern, text, holds",
    [
        ("dad hits", "my dad hits me", True),
        ("dad hits|kicks me", "dad kicks me", True),
        ("{who} {hurts} me", "foster carer kicked me", True),
        ("{who} {hurts} me", "dad beats up me", True),
        ("dad [really] hits", "dad really hits", True),
        ("dad [really] hits", "dad hits", True),
        ("dad ...2 me", "dad a b me", True),
        ("dad ...2 me", "dad a b c me", False),
        ("dad ...4 me", "dad . me", False),
        ("^ help $", "help", True),
        ("^ help $", "help me", False),
    ],
)
def test_pattern(pattern: str, text: str, holds: bool) -> None:
    assert found(pattern, text) is holds


def test_endings() -> None:
    assert {"grabs", "grabbed", "grabbing"} <= set(with_endings("grab"))
    assert {"shaking", "shakes", "shaked"} <= set(with_endings("shake"))


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="no word list"):
        compile_pattern("{nobody_wrote_this}", LISTS)
