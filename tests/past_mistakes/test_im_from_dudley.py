""" "im from dudley" was asked "which council?" again: "from" stood among the words that say somebody has left.

It says so only beside another council ("i moved to dudley from birmingham").
"""

import pytest

from bot.content.load import Content
from bot.understanding.details import DetailFinder


@pytest.mark.parametrize(
    "typed, council",
    [
        ("im from dudley", "dudley"),
        ("from birmingham", "birmingham"),
        ("im a care leaver from dudley", "dudley"),
        ("i moved to dudley from birmingham", "dudley"),
        ("i moved here from dudley", None),
        ("i moved away from birmingham", None),
    ],
)
def test_from(content: Content, typed: str, council: str | None) -> None:
    assert DetailFinder(content).find(typed).council == council
