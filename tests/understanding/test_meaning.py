""" "What does X mean" is known as such, misspelt or not, and nothing else is taken for it."""

import pytest

from bot.content.shared import library
from bot.understanding.meaning import asks_meaning


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
    assert asks_meaning(text, library().content.words)


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
    assert not asks_meaning(text, library().content.words)
