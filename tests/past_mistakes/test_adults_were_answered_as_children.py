"""A man who had said that he left care twenty years ago told of his foster dad, and was sent to a teacher and to Childline: the
words "my foster dad" had made a child of him again. A man of forty who grew up in care was answered as a young person."""

import pytest

from bot.content.load import Content
from bot.understanding.details import DetailFinder


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("my foster dad hurt me when i was a boy", "care_leaver"),
        ("my foster dad hurt me", None),  # says nothing of the age: who they said they are stays
        ("I'm 40 and grew up in care in Birmingham", "care_leaver"),
        ("im 40 and im a foster carer", "carer"),
        ("im 14 and i grew up in care", "young_person"),
        ("im 19 and im in care", "young_person"),
    ],
)
def test_who_somebody_says_they_are(content: Content, text: str, reader: str | None) -> None:
    assert DetailFinder(content).find(text).audience == reader
