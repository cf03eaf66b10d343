"""Nobody has rung the help lines yet, and whoever runs `make check` is told so."""

from pathlib import Path

import pytest

from bot import checks
from bot.checks.not_rung import note
from bot.settings import Settings


def written(tmp_path: Path, *rung: str) -> Path:
    (tmp_path / "safety").mkdir()
    lines = "".join(f"  line_{number}: {{rung: {day}}}\n" for number, day in enumerate(rung[1:]))
    file = f"lines:\n{lines or '  {}'}\ncouncils:\n  dudley: {{rung: {rung[0]}}}\n"
    (tmp_path / "safety" / "help_lines.yml").write_text(file, encoding="utf-8")
    return tmp_path


def test_how_many_were_rung_is_told(tmp_path: Path) -> None:
    told = note(written(tmp_path, "not yet", "2026-12-01", "not yet"))
    assert told is not None and told.startswith("1 of 3 help lines") and "before launch" in told


def test_when_none_was_rung_it_says_none(tmp_path: Path) -> None:
    told = note(written(tmp_path, "not yet", "not yet"))
    assert told is not None and told.startswith("None of 2 help lines")


def test_when_all_were_rung_there_is_no_note(tmp_path: Path) -> None:
    assert note(written(tmp_path, "2026-12-01", "2026-12-01")) is None


def test_make_check_tells_it_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """The real file: a note is no error."""
    told = note(Settings().data)
    ended = checks.run(Settings())
    assert ended == 0
    assert (told is None) or told in capsys.readouterr().out
