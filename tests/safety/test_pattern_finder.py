"""Many patterns, found quickly: what is left out before the slow search may never be something that it would have found."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from bot.safety import pattern_finder
from bot.safety.pattern_finder import Finder, _in_order, _possible
from bot.safety.pattern_language import WordLists, compile_pattern

VOCAB = spacy.blank("en").vocab
LISTS = WordLists({"who": ["dad", "mum", "foster carer"]})


def finder(*patterns: str) -> Finder:
    made = Finder(VOCAB)
    for pattern in patterns:
        (part,) = compile_pattern(pattern, LISTS)
        made.add(pattern, part)
    return made


def found(made: Finder, text: str) -> list[tuple[str, int, int]]:
    return sorted(made.find(Doc(VOCAB, words=text.split())))


def test_each_match_is_its_name_its_first_word_and_the_word_after_its_last() -> None:
    """Sayings are blanked out by it: a word too many would take danger out with them."""
    made = finder("hits", "{who} hits", "hits me ...2 home")
    wanted = [("hits", 1, 2), ("hits", 5, 6), ("hits me ...2 home", 1, 5), ("{who} hits", 0, 2)]
    assert found(made, "dad hits me at home hits") == wanted


def test_a_word_of_a_list_is_found_wherever_it_stands() -> None:
    assert found(finder("hits|kicks|slaps"), "he kicks and slaps and kicks") == [
        ("hits|kicks|slaps", 1, 2),
        ("hits|kicks|slaps", 3, 4),
        ("hits|kicks|slaps", 5, 6),
    ]


def test_a_text_without_its_words_has_none() -> None:
    assert found(finder("hits", "{who} hits", "mum|dad"), "who sees my file") == []


def test_a_pattern_that_is_added_later_is_found_too() -> None:
    made = finder("hits")
    assert found(made, "dad hits") == [("hits", 1, 2)]
    (part,) = compile_pattern("dad", LISTS)
    made.add("dad", part)
    assert found(made, "dad hits") == [("dad", 0, 1), ("hits", 1, 2)]


def test_patterns_that_need_no_word_are_found_beside_those_that_do() -> None:
    made = finder("[dad]", "[mum]", "hits me", "[foster] [carer]")
    assert found(made, "my dad hits me") == [("[dad]", 1, 2), ("hits me", 2, 4)]


def test_many_patterns_with_the_same_words_do_not_hide_each_other() -> None:
    patterns = [f"{{who}} {verb} {whom}" for verb in ("hits", "kicks", "slaps") for whom in ("me", "us")]
    for verb in ("hits", "kicks", "slaps"):
        for whom in ("me", "us"):
            assert [name for name, _, _ in found(finder(*patterns), f"dad {verb} {whom}")] == [f"{{who}} {verb} {whom}"]


def test_common_words_wake_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of a thousand patterns is kept under its rarest words; a child does not wait while the others are tried."""
    tried: list[str] = []
    monkeypatch.setattr(pattern_finder, "_possible", lambda part, places: tried.append("part"))
    made = finder(*(f"my {{who}} {verb} me" for verb in ("hits", "kicks", "slaps", "burns", "shakes")))
    found(made, "my dad took me to my mum")
    assert tried == []
    found(made, "my dad kicks")
    assert tried == ["part"]


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("my dad hits me", True),
        ("dad really often always hits me", True),
        ("hits dad me", False),
        ("dad hits", False),
        ("dad a b c d e f hits me", False),
        ("mum a b c d e dad hits me", True),
    ],
)
def test_a_pattern_is_tried_when_its_words_stand_in_its_order_and_near_enough(text: str, wanted: bool) -> None:
    (part,) = compile_pattern("{who} ... hits me", LISTS)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(text.split()):
        places.setdefault(word, []).append(place)
    assert _possible(part, places) is wanted


def test_a_pattern_that_needs_no_word_is_always_tried() -> None:
    (part,) = compile_pattern("[dad]", LISTS)
    assert _possible(part, {})


@pytest.mark.parametrize(
    "rest, wanted",
    [
        ([], True),
        ([[3]], True),
        ([[1, 2]], False),
        ([[1, 5]], True),
        ([[1, 6]], True),
        ([[7]], False),  # a pattern of five words that begins at 2 ends at 6
        ([[3, 5], [4]], True),
        ([[5], [4, 5]], False),
        ([[3], [3, 9]], False),
        ([[3], [4], [6]], True),
    ],
)
def test_each_next_word_stands_after_the_last_and_within_reach(rest: list[list[int]], wanted: bool) -> None:
    assert _in_order(2, 5, rest) is wanted
