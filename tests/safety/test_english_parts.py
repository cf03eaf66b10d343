"""What of a message the risk classifier reads: English, and what may be English."""

from __future__ import annotations

import pytest

from bot.answers.languages import LanguageFinder
from bot.content.load import Content
from bot.safety.english_parts import EnglishParts


@pytest.fixture
def parts(content: Content) -> EnglishParts:
    return EnglishParts(LanguageFinder(content.languages))


@pytest.mark.parametrize("text", ["my dad hits me", "wot do u no abowt me", "im so ded", "", "mio padre"])
def test_english_and_what_may_be_is_read_as_it_is(parts: EnglishParts, text: str) -> None:
    assert parts.of(text) == text


@pytest.mark.parametrize("text", ["Kto może zobaczyć moje dane?", "من يرى معلوماتي؟", "Yaa arki kara macluumaadkayga?"])
def test_another_language_is_not(parts: EnglishParts, text: str) -> None:
    assert parts.of(text) == ""


def test_a_sentence_of_english_in_another_language_is_read(parts: EnglishParts) -> None:
    assert parts.of("Nie mówię po angielsku, kto może zobaczyć moje dane. he hits me every night") == "he hits me every night"
