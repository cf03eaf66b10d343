"""What every rule stands on: a problem is told with the line it is on, and sentences are cut as a reader would."""

from dataclasses import replace
from pathlib import Path

from bot.checks import lines_not_blank, texts
from bot.content.files import read_yaml, shape
from bot.content.models import Topic
from tests.small_content import content

FILE = """topic: seeing
title: Seeing
answers:
  alder:
    young_person: |
      Fine.
    easier: |
      One.

      Two.
"""


def test_a_problem_names_the_line_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "seeing.yml"
    path.write_text(FILE)
    of = replace(content(shape(path, Topic, read_yaml(path))), paths={"seeing": path})
    (problem,) = lines_not_blank.run(of)
    assert str(problem).startswith(f"{path}:7: error: alder > easier")
    assert "docs/content.md#" in str(problem)


def test_sentences_end_at_marks_and_lines() -> None:
    text = 'It is so. Is it? Say: "No!" Then go\n- one thing\n- ring {dpo.phone}'
    assert [sentence.strip("- ") for sentence in texts.sentences(text)] == [
        "It is so.",
        "Is it?",
        "Say:",
        '"No!',
        "Then go",
        "one thing",
        "ring us",
    ]


def test_words_with_marks_inside_are_one() -> None:
    assert texts.length("Don’t use the council's well-known list.") == 6
