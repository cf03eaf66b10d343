"""A file that lost all its words took the service down.

An emptied `contacts.yml` or `replies.yml`, or help lines without `lines:`, was not a ContentError but some other one, so the
earlier words did not stay. And an emptied `answers:`, which is how `docs/turning_off.md` tells staff to take a wrong answer away,
was refused, so the wrong answer stayed.
"""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.load import load
from bot.content.models import Topic


@pytest.mark.parametrize("name", ["contacts.yml", "chat/replies.yml", "chat/cues.yml", "safety/help_lines.yml"])
@pytest.mark.parametrize("words", ["", "- a list\n", "just words\n"])
def test_it_is_told_as_a_mistake_in_that_file(data: Path, name: str, words: str) -> None:
    (data / name).write_text(words)
    with pytest.raises(ContentError) as raised:
        load(data)
    assert [problem.file for problem in raised.value.problems] == [data / name]


def test_help_lines_without_lines_are_told(data: Path) -> None:
    (data / "safety" / "help_lines.yml").write_text("last_checked: 2026-01-01\n")
    with pytest.raises(ContentError, match="`lines` is missing"):
        load(data)


def test_emptied_answers_are_an_unwritten_topic() -> None:
    topic = Topic.parse_obj({"topic": "seeing", "title": "Seeing", "answers": None})
    assert not topic.written
