"""The rooms of understanding stand on floors: each may ask those below it, and never one above."""

import ast
from pathlib import Path

import pytest

from bot.settings import ROOT

# What each room may import of bot/, besides itself.
BELOW = {
    "text": set(),
    "encoder": {"content", "text", "settings"},
    "understanding": {"encoder", "content", "text", "settings", "answers", "person", "profile"},
    "training": {"understanding", "encoder", "content", "text", "settings", "safety"},
}


def imported(path: Path) -> set[str]:
    """The rooms of bot/ that a module imports."""
    names = [node.module or "" for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[1] for name in names if name.startswith("bot.")}


@pytest.mark.parametrize("room", BELOW)
def test_a_room_asks_only_those_below_it(room: str) -> None:
    modules = list((ROOT / "bot" / room).glob("*.py"))
    assert modules
    wrong = {path.name: imported(path) - BELOW[room] - {room} for path in modules}
    assert {name: rooms for name, rooms in wrong.items() if rooms} == {}


def test_of_answers_only_the_glossary_is_asked() -> None:
    asked = {
        node.module
        for path in (ROOT / "bot" / "understanding").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.answers")
    }
    assert asked == {"bot.answers.glossary"}
