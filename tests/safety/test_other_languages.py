"""Danger told in other languages: every sentence of every file, and help with its line.

tests/transcripts/other_languages has what is said where nobody is in danger.
"""

from __future__ import annotations

from typing import Callable, Iterator

import pytest

from bot.answers.languages import LanguageFinder
from bot.content.load import Content
from bot.journey import Journey
from bot.outcome import Kind
from bot.reply import Foreign
from bot.safety import Level, RuleDetector
from bot.safety.assess import SafetyAssessor
from bot.safety.combine import Thresholds
from bot.safety.english_parts import EnglishParts
from bot.safety.foreign_pattern import Phrases
from bot.safety.foreign_phrases import ForeignPhrases
from bot.safety.language_file import LanguageFile, language_files
from bot.safety.models import RuleFile, read
from bot.text.one_spelling import one_spelling
from tests.safety.conftest import DATA
from tests.talk import Begin, Talk

FILES = language_files(DATA)
ALL = [pytest.param(name, file, id=name) for name, file in FILES.items()]
in_every_language = pytest.mark.parametrize("name, file", ALL)


@pytest.fixture(scope="module")
def phrases() -> ForeignPhrases:
    return ForeignPhrases(FILES)


@pytest.fixture
def assessor(detector: RuleDetector, content: Content) -> SafetyAssessor:
    """The rules in English and the phrases, without the risk classifier."""
    english = EnglishParts(LanguageFinder(content.languages))
    return SafetyAssessor(detector, lambda text: False, read(DATA / "learned.yml", Thresholds), english.of)


@pytest.fixture
def begin(without_rasa: Callable[..., Journey]) -> Begin:
    """Begins a conversation without Rasa: help does not wait for it."""
    return lambda **known: Talk(without_rasa(), **known)


@in_every_language
def test_every_sentence_of_danger_is_noticed_for_its_harm(detector: RuleDetector, name: str, file: LanguageFile) -> None:
    for harm_type, texts in file.must_match.items():
        for text in texts:
            found = detector.assess(text)
            assert found and (found.language, found.level, found.harm_type) == (name, Level.SAFETY, harm_type), text


@in_every_language
def test_afraid_or_help_and_no_more_gets_the_gentle_line(detector: RuleDetector, name: str, file: LanguageFile) -> None:
    for text in file.must_be_gentle:
        found = detector.assess(text)
        assert found and (found.language, found.level) == (name, Level.SUPPORT), text


@in_every_language
def test_what_must_not_alarm_does_not(assessor: SafetyAssessor, name: str, file: LanguageFile) -> None:
    """Nor do the rules in English: Vietnamese "em không" is no misspelt "I'm"."""
    assert [text for text in file.must_not if assessor.assess(text)] == []


@in_every_language
def test_as_many_harmless_sentences_as_keep_it_honest(name: str, file: LanguageFile) -> None:
    assert len(file.must_not) >= 20
    assert not file.checked_by_native_speaker, "say in docs/safety.md who has read it, and when"


@in_every_language
def test_every_phrase_catches_a_sentence_of_its_file(name: str, file: LanguageFile) -> None:
    texts = [*file.must_be_gentle, *(text for texts in file.must_match.values() for text in texts)]
    spelt = {
        accents: [one_spelling(text, accents) for text in texts] for accents in ((True, False) if file.accents else (False,))
    }
    unproven = [phrase for phrase in _phrases(file) if not _catches(phrase, file, spelt)]
    assert unproven == [], "write a sentence under must_match for each of these"


def _phrases(file: LanguageFile) -> Iterator[str]:
    for texts in (*file.phrases.values(), file.gentle):
        yield from texts


def _catches(phrase: str, file: LanguageFile, spelt: dict[bool, list[str]]) -> bool:
    return any(Phrases((phrase,), file.lists, accents).find(said) for accents, texts in spelt.items() for said in texts)


@in_every_language
async def test_help_comes_first_with_its_line(begin: Begin, name: str, file: LanguageFile) -> None:
    reply = await begin(council="dudley").says(file.must_match["abuse"][0])
    assert reply.kind is Kind.SAFETY
    assert reply.foreign == Foreign(file.line.lang, file.line.dir, file.line.text)
    assert reply.text.split("\n", 1) == [file.line.text, reply.body], "the line stands first, and not again in the rest"
    assert {"999", "0800 1111"} <= {one.number for one in reply.help}


def test_no_english_is_taken_for_another_language(phrases: ForeignPhrases, content: Content) -> None:
    """Phrases without accents look like English words: Vietnamese "so no" is "afraid of it"."""
    questions = [question for topic in content.topics.values() for question in topic.questions]
    rules = [rule for path in (DATA / "rules").glob("*.yml") for rule in read(path, RuleFile).rules]
    written = [text for rule in rules for text in (*rule.must_match, *rule.must_not)]
    taken = [text for text in (*questions[::8], *written) if phrases.find(text)]
    assert taken == [] and len(questions) > 1000


NOT_VIETNAMESE = """
    so no one would look
    heyy so me and my bro got split up
    do they no hoo i am
    so?
    my m8 told me ther is a program
    alright without me mate
    he'll take the door off
"""


@pytest.mark.parametrize("text", [line.strip() for line in NOT_VIETNAMESE.splitlines() if line.strip()])
def test_english_that_looks_like_a_phrase(phrases: ForeignPhrases, text: str) -> None:
    assert phrases.find(text) is None
