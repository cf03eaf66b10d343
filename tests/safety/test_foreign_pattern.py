"""How phrases of other languages are written: each sign finds what it says, and nothing beyond it."""

from __future__ import annotations

import pytest

from bot.safety.foreign_pattern import Phrases, as_regex
from bot.text.one_spelling import one_spelling

LISTS = {"hits": "bije|kopie", "me": "mnie|mi"}


def finds(phrase: str, text: str, accents: bool = False) -> bool:
    return Phrases((phrase,), LISTS, accents).find(one_spelling(text, accents))


@pytest.mark.parametrize(
    "phrase, there, not_there",
    [
        ("tata bije", "mój tata bije", "tata nie bije"),
        ("tata bije", "Tata! bije... Tata bije", "tatabije"),
        ("{hits} {me}", "on mnie bije. kopie mi", "mnie bije"),
        ("za{hits}", "zabije", "za bije"),
        ("(tata|mama) bije", "mama bije", "brat bije"),
        ("tata (mocno )?bije", "tata bije", "tata lekko bije"),
        ("b[ei]je", "bije, beje", "boje"),
        ("zabi*", "zabił", "nie bij"),
        ("tata ... bije", "tata i brat bije", "tata i jego drugi mlodszy brat bije"),
        ("tata ... bije", "tata bije", "Tata. On bije"),
        ("^pomocy$", "Pomocy!", "pomocy z formularzem"),
        ("^pomocy", "ok. pomocy mi", "nie chce pomocy"),
        ("boje sie(?! psa)", "boje sie taty", "boje sie psa"),
    ],
)
def test_each_sign(phrase: str, there: str, not_there: str) -> None:
    assert finds(phrase, there)
    assert not finds(phrase, not_there)


def test_accents_count_only_where_the_language_lives_by_them() -> None:
    assert finds("sợ", "so")
    assert not finds("sợ", "so", accents=True)
    assert finds("sợ", "sợ", accents=True)


def test_what_was_found_is_taken_out_and_nothing_reaches_across_it() -> None:
    sayings = Phrases(("umieram ze smiechu",), LISTS, False)
    rest = sayings.without(one_spelling("umieram ze śmiechu, tata bije"))
    assert finds("tata bije", rest) and not Phrases(("umieram",), LISTS, False).find(rest)
    assert not Phrases(("ja tata",), LISTS, False).find(sayings.without(one_spelling("ja umieram ze smiechu tata")))


def test_an_unknown_list_is_named() -> None:
    with pytest.raises(ValueError, match=r"there is no list \{who\} in this file: \{who\} bije"):
        as_regex("{who} bije", LISTS)


def test_letters_of_both_kinds_are_looked_for_in_one_message() -> None:
    both = Phrases(("yedribni", "يضربني"), LISTS, False)
    assert (
        both.find(one_spelling("baba yedribni")) and both.find(one_spelling("help يضربني")) and not both.find(one_spelling("12"))
    )
