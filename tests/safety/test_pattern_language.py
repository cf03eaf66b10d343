"""The pattern language."""

import pytest
import spacy
from spacy.tokens import Doc

from bot.safety.pattern_finder import Finder
from bot.safety.pattern_language import MOST_EXPANSIONS, WordLists, compile_pattern, with_endings

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


@pytest.mark.parametrize(
    "word, forms",
    [
        ("kick", "kick kicks kicked kicking"),
        ("shake", "shake shakes shakeed shakeing shaked shaking"),
        ("bully", "bully bullys bullyed bullying bullies bullied"),
        ("punch", "punch punchs punched punching punches"),
        ("push", "push pushs pushed pushing pushes"),
        ("kiss", "kiss kisss kissed kissing kisses"),
        ("box", "box boxs boxed boxing boxes"),
        ("buzz", "buzz buzzs buzzed buzzing buzzes"),
        ("grab", "grab grabs grabed grabing grabbed grabbing"),
        ("hit", "hit hits hited hiting hitted hitting"),
        ("shoot", "shoot shoots shooted shooting"),
    ],
)
def test_a_word_has_all_its_endings_also_those_that_are_spelt_wrong(word: str, forms: str) -> None:
    """A child who is hit writes "hited" as often as "hit": each form that is missing is danger that is not seen."""
    assert with_endings(word) == forms.split()


def spelt(text: str, lists: WordLists = LISTS) -> list[str]:
    return [" ".join(words) for words in lists.entry(text)]


@pytest.mark.parametrize(
    "entry, wanted",
    [
        ("dad", ["dad"]),
        ("step dad", ["step dad"]),
        ("step+dad", ["step dad"]),
        ("my {who}", ["my dad", "my foster carer"]),
        ("pull~ hair", ["pull hair", "pulls hair", "pulled hair", "pulling hair"]),
        ("^", ["<s>"]),
        ("me $", ["me </s>"]),
    ],
)
def test_an_entry_is_spelt_out(entry: str, wanted: list[str]) -> None:
    assert spelt(entry) == wanted


def test_an_entry_is_spelt_as_the_rules_read_it() -> None:
    """A rule written "wont stop" finds "won't stop", "wont stop" and "will not stop": all three are read as the last."""
    assert spelt("wont stop", WordLists({}, {"wont": "will not"})) == ["will not stop"]


def test_a_list_may_name_another_and_has_each_entry_once() -> None:
    lists = WordLists({"who": ["dad", "{carers}", "dad"], "carers": ["foster carer", "dad", 999]})  # type: ignore[list-item]
    assert lists.get("who") == [("dad",), ("foster", "carer"), ("999",)]
    assert lists.get("who") == lists.get("who"), "also when it is asked for again"


@pytest.mark.parametrize(
    "pattern, text, holds",
    [
        ("dad ... me", "dad a b c d me", True),
        ("dad ... me", "dad a b c d e me", False),
        ("dad ... me", "dad me", True),
        ("dad ... me", "dad a . b me", False),
        ("dad ...1 me", "dad a me", True),
        ("dad ...1 me", "dad a b me", False),
        ("dad [{who}] hits", "dad foster carer hits", True),
        ("dad [foster+carer|step+mum] hits", "dad step mum hits", True),
        ("dad [foster+carer|step+mum] hits", "dad hits", True),
        ("dad [foster+carer|step+mum] hits", "dad mum hits", False),
        ("dad foster+carer|step+mum hits", "dad hits", False),
        ("dad [really|so] hits", "dad so hits", True),
        ("dad [really|so] hits", "dad hits", True),
        ("dad really|so hits", "dad hits", False),
        ("dad|step+dad hits", "step dad hits", True),
        ("dad|step+dad hits", "step hits", False),
        ("dad|my+step+dad hits", "my step dad hits", True),
        ("kick~ me", "kick", False),
        ("[dad]", "my dad", True),
        ("[dad]", "my mum", False),
    ],
)
def test_what_may_stand_between_and_what_may_be_missing(pattern: str, text: str, holds: bool) -> None:
    assert found(pattern, text) is holds


def test_parts_joined_by_and_are_found_each_by_itself() -> None:
    assert [part.words for part in compile_pattern("dad|mum & hits me", LISTS)] == [{"dad", "mum"}, {"hits", "me"}]


def test_a_pattern_knows_the_words_without_which_it_cannot_stand_there() -> None:
    """By them it is left out quickly: a word too many here, and danger is overlooked."""
    (part,) = compile_pattern("{who} [really] ...2 hits|kicks me", LISTS)
    assert part.needs == ({"dad", "foster", "carer"}, {"hits", "kicks"}, {"me"})
    assert part.words == {"dad", "foster", "carer", "really", "hits", "kicks", "me"}
    assert part.longest == 2 + 1 + 2 + 2


@pytest.mark.parametrize(
    "pattern, wanted",
    [("dad", True), ("dad|mum", True), ("dad hits", False), ("{who}", False), ("foster+carer", False), ("[dad]", False)],
)
def test_a_single_word_out_of_a_list_is_found_without_a_search(pattern: str, wanted: bool) -> None:
    (part,) = compile_pattern(pattern, LISTS)
    assert part.one_word is wanted


MANY = "|".join(f"big+{number}" for number in range(20))


def test_a_pattern_may_be_so_long_and_no_longer() -> None:
    """It would make every message slow: who writes it is told at once, with the pattern."""
    (part,) = compile_pattern(f"{MANY} {MANY}", LISTS)
    assert len(part.tokens) == MOST_EXPANSIONS
    with pytest.raises(ValueError, match=r"pattern 'big\+0.*spells out to 420 \(most: 400\)"):
        compile_pattern(f"{MANY} {MANY}|big+20", LISTS)


@pytest.mark.parametrize("pattern", ["", "dad &  & me"])
def test_an_empty_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=f"pattern '{pattern}' is empty"):
        compile_pattern(pattern, LISTS)
