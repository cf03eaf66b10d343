"""What every rule stands on: a problem is told with the line it is on."""

from dataclasses import replace
from pathlib import Path

from bot.checks import lines_not_blank
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
