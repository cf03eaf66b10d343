"""A line of the examples that training could not read is told before anybody trains."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks import examples_fit as rule
from bot.content.load import Content
from tests.small_content import content, told, topic


@pytest.fixture
def small(tmp_path: Path) -> Content:
    (tmp_path / "safety" / "examples").mkdir(parents=True)
    (tmp_path / "follow_ups.yml").write_text("- {before: who sees it, then: and the police, topic: seeing}\n")
    (tmp_path / "safety" / "examples" / "danger.yml").write_text("- he hits me\n")
    (tmp_path / "safety" / "examples" / "no_danger.yml").write_text("- hit me with more\n- {text: who saw it, topic: seeing}\n")
    return replace(content(topic()), folder=tmp_path)


def test_lines_of_the_right_shape_pass(small: Content) -> None:
    assert told(rule, small) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("follow_ups.yml", "- {before: who sees it, then: and the police, topic: nowhere}\n"),
        ("follow_ups.yml", "- {before: who sees it, topic: seeing}\n"),
        ("follow_ups.yml", "- {before: who sees it, then: and the police, topic: [seeing]}\n"),
        ("safety/examples/danger.yml", "- {topic: seeing}\n"),
        ("safety/examples/danger.yml", "he hits me\n"),  # the dash was forgotten: each letter would be an example
        ("safety/examples/no_danger.yml", "- {text: who saw it, topic: nowhere}\n"),
    ],
)
def test_a_line_that_does_not_fit_is_told(small: Content, file: str, words: str) -> None:
    (small.folder / file).write_text(words)
    assert len(told(rule, small)) == 1
