"""One reply is one message."""

import pytest

from bot.checks import lines_not_blank as rule
from tests.small_content import answered, content, told


@pytest.mark.parametrize("gap", ["\n\n", "\n  \n"])
def test_an_empty_line_is_told(gap: str) -> None:
    (problem,) = told(rule, content(answered(easier=f"One.{gap}Two.")))
    assert "alder > easier: there is an empty line in it" in problem


def test_paragraphs_one_under_the_other_pass() -> None:
    assert told(rule, content(answered(easier="One.\nTwo.\nThree."))) == []
