"""Two runs of `ask --batch` side by side: what differs is shown, what a person does not see is not, and nothing passes unread."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.ask.compare import compare
from bot.ask.lines import RECIPIENT, _fields
from bot.outcome import Outcome
from bot.reply import Button, Help, Reply, Source

LINE = Help("Childline", "0800 1111", "tel:08001111", "children")
REPLY = Reply(Outcome.ANSWER, "First.\nSecond.", topic="who_sees_info", confidence=0.9, help=(LINE,), council="dudley")


def row(**changed: Any) -> dict[str, Any]:
    return _fields(Reply(**{**REPLY.__dict__, **changed}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_same_replies_are_counted_and_nothing_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = (written(folder / name, row(), {"replies": [row(), row()]}) for name in "ab")
    assert compare(before, after) == 0
    assert capsys.readouterr().out == "3 replies, 3 the same to the letter, 0 not\n"


def test_a_reply_that_differs_is_shown_with_its_place_and_both_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder / "old" / "talks.jsonl", row(), {"replies": [row(), row()]})
    written(folder / "old" / "others.jsonl", row())
    written(folder / "new" / "talks.jsonl", row(), {"replies": [row(), row(text="First.\nAnother.")]})
    written(folder / "new" / "others.jsonl", row())
    assert compare(folder / "old", folder / "new") == 1
    out = capsys.readouterr().out
    assert re.findall(r"^talks, line \d+, turn \d+$", out, re.MULTILINE) == ["talks, line 2, turn 2"]
    assert [line for line in out.splitlines() if line.startswith(("-", "+"))] == [
        "--- before",
        "+++ after",
        '-Second.",',
        '+Another.",',
    ]
    assert out.endswith("others: 1 replies, 1 the same to the letter, 0 not\ntalks: 3 replies, 2 the same to the letter, 1 not\n")


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "First.\nSecond. "},
        {"topic": "how_long_kept"},
        {"outcome": Outcome.SUPPORT},
        {"council": "birmingham"},
        {"layer": "easier"},
        {"more": "More."},
        {"help": ()},
        {"sources": (Source("c1", "Who", "https://example.org"),)},
        {"buttons": (Button("More", "/more_detail"),)},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_everything_that_a_person_sees_is_compared(folder: Path, changed: dict[str, Any]) -> None:
    assert compare(written(folder / "a", row()), written(folder / "b", row(**changed))) == 1


def test_how_sure_it_was_is_not_compared(folder: Path) -> None:
    """The last digits differ from machine to machine."""
    other = row(confidence=0.91, alternatives=(("who_sees_info", 0.91),))
    assert compare(written(folder / "a", row()), written(folder / "b", other)) == 0


def test_a_reply_that_is_on_one_side_only_differs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = written(folder / "a", {"replies": [row()]}), written(folder / "b", {"replies": [row(), row()]})
    for before, after, sign in ((one, two, "+"), (two, one, "-")):
        assert compare(before, after) == 1
        out = capsys.readouterr().out
        assert out.startswith("line 1, turn 2\n")
        assert f'\n{sign} "topic": "who_sees_info",\n' in out
        assert out.endswith("2 replies, 1 the same to the letter, 1 not\n")


def test_a_line_that_could_not_be_read_is_compared_as_what_it_says(folder: Path) -> None:
    refused = {"error": "empty", "message": "Type a question first."}
    assert compare(written(folder / "a", refused), written(folder / "b", refused)) == 0
    assert compare(written(folder / "a", refused), written(folder / "b", row())) == 1


@pytest.mark.parametrize("line", ["{wombat", "7", '["wombat"]', '{"replies": 7}', '{"replies": ["wombat"]}', "[" * 100_000])
def test_what_is_no_reply_is_named_by_its_line(folder: Path, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = written(folder / "a", row()), folder / "b"
    bad.write_text(f"{json.dumps(row())}\n{line}\n")
    for before, after in ((good, bad), (bad, good)):
        assert compare(before, after) == 2
        told = capsys.readouterr()
        assert f"{bad}, line 2:" in told.err
        assert "wombat" not in told.err + told.out


def test_nothing_is_never_the_same_as_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that failed leaves an empty file, or none: that must not pass for "no difference"."""
    empty = written(folder / "a")
    assert compare(empty, empty) == 2
    (folder / "none").mkdir()
    assert compare(folder / "none", folder / "none") == 2
    assert compare(empty, folder / "missing") == 2
    assert str(folder / "none") in capsys.readouterr().err


def test_the_command_compares_without_a_model(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.__main__.configure_logging", lambda level: None)  # the logs of all tests stay as they are
    a, b = written(folder / "a", row()), written(folder / "b", row(text="Other."))
    assert main(["ask", "--compare", str(a), str(a)]) == 0
    assert main(["ask", "--compare", str(a), str(b)]) == 1


def test_two_runs_print_no_id_that_makes_them_differ() -> None:
    assert [message["recipient_id"] for message in row()["messages"]] == [RECIPIENT]
