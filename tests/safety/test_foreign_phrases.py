"""Which harm, which language and how far help comes first, on small files written here."""

from __future__ import annotations

from typing import Any

import pytest

from bot.safety import Level
from bot.safety.foreign_phrases import ForeignPhrases
from bot.safety.language_file import LanguageFile

LINE = {"lang": "xx", "dir": "ltr", "text": "999, 55, 0800 1111"}


def language(**changed: Any) -> LanguageFile:
    written: dict[str, Any] = {
        "name": "Small",
        "checked_by_native_speaker": False,
        "line": LINE,
        "not_danger": "umieram ze smiechu",
        "phrases": {"abuse": "bije mnie\non bije", "suicide": "umieram", "violence_seen": "bije mame", "neglect": "glodny"},
        "gentle": "^boje sie$",
        "must_match": {"abuse": "on bije"},
        "must_not": "dzien dobry",
    }
    return LanguageFile.parse_obj({**written, **changed})


def small(**changed: Any) -> ForeignPhrases:
    return ForeignPhrases({"small": language(**changed)})


@pytest.mark.parametrize(
    "text, harm_type",
    [
        ("Tata bije mnie", "abuse"),
        ("umieram, tata bije mnie", "suicide"),  # what cannot wait
        ("tata bije mame", "violence_seen"),
        ("tata bije mame, i bije mnie", "abuse"),  # the one who speaks is hurt too
        ("jestem glodny", "neglect"),
    ],
)
def test_the_harm_that_is_answered(text: str, harm_type: str) -> None:
    found = small().find(text)
    assert found and (found.harm_type, found.level, found.language) == (harm_type, Level.SAFETY, "small")


def test_a_saying_is_no_danger_and_hides_none() -> None:
    assert small().find("umieram ze śmiechu") is None
    found = small().find("umieram ze śmiechu. tata bije mnie")
    assert found and found.harm_type == "abuse"


def test_only_afraid_is_the_gentle_line() -> None:
    found = small().find("Boję się!")
    assert found and found.level is Level.SUPPORT
    assert small().find("boję się egzaminu") is None


def test_the_language_with_most_of_the_words_is_answered() -> None:
    other = language(must_match={"abuse": "papa on bije"})
    both = ForeignPhrases({"one": language(), "two": other})
    assert [found and found.language for found in map(both.find, ("on bije", "papa on bije"))] == ["one", "two"]


def test_help_first_goes_before_the_gentle_line_of_another_language() -> None:
    gentle = language(phrases={"abuse": "xx"}, gentle="on bije", must_match={"abuse": "on bije tata"})
    found = ForeignPhrases({"gentle": gentle, "first": language(must_match={"abuse": "yy"})}).find("on bije")
    assert found and (found.language, found.level) == ("first", Level.SAFETY)


def test_the_end_of_a_very_long_message_is_read() -> None:
    found = small().find("dobry dzien. " * 2000 + "tata bije mnie")
    assert found and found.harm_type == "abuse"
