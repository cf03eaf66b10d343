"""The tool that puts slips into the code: a slip that a test notices is found, one that none does is printed with its place."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import ROOT
from scripts.mutants.decorators import undecorated
from scripts.mutants.mutants import Mutant, equivalent, even
from scripts.mutants.report import lines_of, summary
from scripts.mutants.rooms import ROOMS, Room
from scripts.mutants.run import Outcome, try_room

CODE = '''"""A small room."""

from functools import lru_cache


@lru_cache(maxsize=1)
def held(age: int) -> bool:
    return age >= 16


def unheld(age: int) -> bool:
    return age >= 18


def never_run(age: int) -> bool:
    return age > 21
'''
TESTS = """from bot.small.ages import held, unheld


def test_at_the_edge() -> None:
    assert held(16) and not held(15)


def test_far_from_the_edge() -> None:
    assert unheld(40) in (True, False)


def test_that_needs_the_model() -> None:
    assert False
"""
SMALL = Room("small", ("bot/small/*.py",), ("tests/small",))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A repository with one room; afterwards the working folder is again what it was."""
    for file, text in (("bot/small/ages.py", CODE), ("tests/small/test_ages.py", TESTS)):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(text)
        (tmp_path / file).with_name("__init__.py").touch()
    for package in ("bot", "tests"):
        (tmp_path / package / "__init__.py").touch()
    before = Path.cwd()
    yield tmp_path
    os.chdir(before)


def test_a_slip_is_found_where_a_test_holds_the_line_and_printed_where_none_does(small: Path) -> None:
    outcome = try_room(small, SMALL, small / "workshop", seconds=120, most=100, seed=1, jobs=1)
    printed = "\n".join(lines_of(outcome))
    assert (outcome.of, outcome.tried) == (6, 6)
    assert outcome.found == 2, "both slips of the decorated function"
    assert "survived  bot/small/ages.py:12  return age >= 18  ->  return age > 18" in printed
    assert "no test   bot/small/ages.py:16  return age > 21  ->  return age >= 21" in printed
    assert outcome.left_out == ["tests/small/test_ages.py::test_that_needs_the_model"]
    assert (small / "bot" / "small" / "ages.py").read_text() == CODE, "the real files are never changed"


def test_the_share_is_of_what_was_tried() -> None:
    slip = Mutant("m", Path("bot/a.py"), 3, "a + b", "a - b")
    done = [Outcome("a", 50, 3, [slip], [], []), Outcome("b", 10, 0, [], [], [])]
    assert [" ".join(line.split()) for line in summary(done)[1:]] == [
        "a 75 % found: 3 of 4 tried, of 50 that there are",
        "b - found: 0 of 0 tried, of 10 that there are",
        "all 75 % found: 3 of 4 tried, of 60 that there are",
    ]


def test_a_sample_is_even_and_the_same_each_time() -> None:
    slips = [Mutant(str(number), Path("bot/a.py"), number, "", "") for number in range(100)]
    lines = [slip.line for slip in even(slips, 10, seed=3)]
    assert lines == [slip.line for slip in even(slips, 10, seed=3)]
    assert {after - before for before, after in zip(lines, lines[1:])} == {10}
    assert lines != [slip.line for slip in even(slips, 10, seed=1)]
    assert even(slips[:5], 10, seed=3) == slips[:5]


@pytest.mark.parametrize(
    "before, after",
    [
        ('log.warning("left out", extra)', 'log.warning("XXleft outXX", extra)'),
        ('read(path, encoding="utf-8")', 'read(path, encoding="UTF-8")'),
        ('read(path, encoding="utf-8")', "read(path, encoding=None)"),
        ('read(path, encoding="utf-8")', "read(path, )"),
        ("cast(Topic, found)", "cast(None, found)"),
        ("held.popitem(last=False)", "held.popitem(last=None)"),
        ('request.headers.get("Origin")', 'request.headers.get("ORIGIN")'),
        ('response.headers.setdefault("Vary", "Origin")', 'response.headers.setdefault("VARY", "Origin")'),
        ("tidy(typed, lines=False)", "tidy(typed, lines=None)"),
        ('link.execute("PRAGMA secure_delete")', 'link.execute("pragma secure_delete")'),
        ('and "Content-Encoding" not in response.headers', 'and "content-encoding" not in response.headers'),
        ('Response(headers={"Clear-Site-Data": all})', 'Response(headers={"clear-site-data": all})'),
        ('told("Write it down.")', 'told("XXWrite it down.XX")'),
        ('told(("a", key), RULE, what, "Write it down.")', 'told(("a", key), RULE, what, "XXWrite it down.XX")'),
    ],
)
def test_what_changes_nothing_is_no_slip(before: str, after: str) -> None:
    assert equivalent(before, after)


@pytest.mark.parametrize(
    "before, after",
    [
        ('read(path, encoding="utf-8")', 'read(None, encoding="utf-8")'),
        ("catalog.find(a)", "catalog.find(None)"),
        ("cast(Topic, found)", "cast(Topic, None)"),
        ("held.popitem(last=False)", "held.popitem(last=True)"),
        ('request.headers.get("Origin")', 'request.headers.get("XXOriginXX")'),
        ('response.headers.setdefault("Vary", "Origin")', 'response.headers.setdefault("Vary", "ORIGIN")'),
        ('and "Content-Encoding" not in response.headers', 'and "XXContent-EncodingXX" not in response.headers'),
        ('told("Write it down.")', "told(None)"),
        ('kind == "date"', 'kind == "DATE"'),
        ("tidy(typed, lines=False)", "tidy(typed, lines=True)"),
        ('link.execute("PRAGMA secure_delete")', 'link.execute("XXPRAGMA secure_deleteXX")'),
        ('told("a", Rule, that, is, "b")', 'told("a", RULE, that, is, "b")'),
    ],
)
def test_what_changes_something_is_a_slip(before: str, after: str) -> None:
    assert not equivalent(before, after)


def test_decorators_become_calls_in_python_s_own_order_and_those_of_setters_stay() -> None:
    source = "@a\n@b(1)\ndef f(): ...\n\n@staticmethod\ndef g(): ...\n\n@g.setter\ndef g(): ...\n"
    wanted = "def f(): ...\nf = a(b(1)(f))\n\n@staticmethod\ndef g(): ...\n\n@g.setter\ndef g(): ...\n"
    assert undecorated(source) == wanted


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_every_room_names_code_and_tests_that_are_there(room: Room) -> None:
    files = [str(path.relative_to(ROOT)) for path in ROOT.glob("bot/**/*.py")]
    assert [pattern for pattern in room.code if not fnmatch.filter(files, pattern)] == []
    assert [name for name in room.tests if not (ROOT / name.removeprefix("--ignore=")).exists()] == []
