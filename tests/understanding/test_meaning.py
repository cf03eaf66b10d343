""" "What does X mean" is known as such, misspelt or not, and nothing else is taken for it."""

import pytest

from bot.content.shared import library
from bot.understanding.config import ProfileConfig, component_values
from bot.understanding.meaning import asks_meaning

CONFIG = ProfileConfig.parse_obj(component_values("PersonEntities"))


def asked(text: str) -> bool:
    content = library().content
    return asks_meaning(text, content.words, content.cues.meaning, CONFIG.meaning_words, CONFIG.meaning_share)


@pytest.mark.parametrize(
    "text",
    [
        "what does pseudonymised mean",
        "wots pseudonimised",
        "whats an advocate",
        "what does Data Protection Officer mean?",
        "wot is mash",
    ],
)
def test_a_hard_word_is_asked_for(text: str) -> None:
    assert asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "what are my rights",
        "what info do you have",
        "who sees my info",
        "what happens if i dont give consent",
        "what",
        "what do you tell my mum",
    ],
)
def test_another_question_is_not_taken_for_it(text: str) -> None:
    assert not asked(text)
