"""Asked for a "data protection oficer", the chat explained data protection.

A shorter name spelt right won over the longer one spelt wrong. And names with dots in them, or of more than six words, were never
found: "m.a.s.h", "children and family court advisory and support service".
"""

import pytest

from bot.answers.glossary import asked_for
from bot.content.load import Content


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("what is a data protection oficer", "data protection officer"),
        ("what is m.a.s.h?", "mash"),
        ("who are the Children and Family Court Advisory and Support Service", "cafcass"),
        ("what is independent", "independent"),
    ],
)
def test_the_whole_name_is_explained(content: Content, question: str, word: str) -> None:
    found = asked_for(question, content.words)
    assert found
    assert word in [name.lower() for name in (found.word, *found.also)]
