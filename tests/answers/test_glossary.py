"""Hard words: marked as they stand in the text, and found in a question, misspelt or not."""

import pytest

from bot.answers.glossary import asked_for, glossary_of
from bot.content.load import Content
from bot.content.models import Word
from tests.small_content import content as small

WORDS = small(
    words=[
        {"word": "consent", "plain": "Saying yes.", "source": "x"},
        {"word": "parental consent", "plain": "A parent's yes.", "source": "x"},
        {"word": "MASH", "plain": "A team.", "also": ["safeguarding hub", "DPA", "sw"], "source": "x"},
    ]
).words


def test_a_word_is_marked_once_as_it_stands() -> None:
    assert glossary_of("Consent is yours. Your consent counts.", WORDS) == (("Consent", "Saying yes."),)


def test_the_longest_name_wins() -> None:
    assert glossary_of("They need parental consent.", WORDS) == (("parental consent", "A parent's yes."),)


def test_only_whole_words_are_glossary_of() -> None:
    assert glossary_of("Consenting, smashed potatoes.", WORDS) == ()


def test_other_names_are_marked_but_not_short_ones_in_small_letters() -> None:
    assert glossary_of("The Safeguarding Hub knows.", WORDS) == (("Safeguarding Hub", "A team."),)
    assert glossary_of("The DPA says so.", WORDS) == (("DPA", "A team."),)
    assert glossary_of("My sw knows.", WORDS) == ()


def test_changed_words_are_used_at_once() -> None:
    assert glossary_of("consent", WORDS)
    assert glossary_of("consent", (Word(word="other", plain="Else.", source="x"),)) == ()


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("what does MASH mean", "MASH"),
        ("wots a mash", "MASH"),
        ("what is consent?", "consent"),
        ("whats concent", "consent"),
        ("wat does pseudonimised meen", "pseudonymised"),
        ("what is a data protection oficer", "Data Protection Officer"),
        ("what is data protection", "data protection"),
    ],
)
def test_the_word_of_a_question_is_found_misspelt_or_not(content: Content, question: str, word: str) -> None:
    found = asked_for(question, content.words)
    assert found
    assert found.word.lower() == word.lower()


def test_a_question_about_no_hard_word_finds_none() -> None:
    assert asked_for("what is a banana", WORDS) is None
    assert asked_for("", WORDS) is None


def test_every_hard_word_is_found_by_its_name_and_by_all_its_other_names(content: Content) -> None:
    """Asked as it is written in the file, each comes back as itself, or as the word that shares this name."""
    for word in content.words:
        for name in (word.word, *word.also):
            found = asked_for(f"what is {name}?", content.words)
            assert found, name
            assert name.lower() in [form.lower() for form in (found.word, *found.also)], (name, found.word)
