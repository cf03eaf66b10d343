"""A language's file: what is wrong in it is refused with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.language_file import language_files
from tests.safety.small_rules import FILES

RIGHT = FILES["other_languages/french.yml"]


def written(folder: Path, text: str) -> Path:
    (folder / "other_languages").mkdir()
    (folder / "other_languages" / "french.yml").write_text(text, encoding="utf-8")
    return folder


def test_texts_are_one_a_line_and_blank_lines_are_none(tmp_path: Path) -> None:
    folder = written(tmp_path, RIGHT + "gentle: |\n  j'ai peur\n\n  on m'aide\n")
    assert list(language_files(folder)["french"].gentle) == ["j'ai peur", "on m'aide"]


@pytest.mark.parametrize(
    "right, wrong, said",
    [
        ("(55)", "", "55"),
        ("0800 1111", "0800", "0800 1111"),
        ("Appelle", "|\n Appelle", "line"),
        ('must_not: "il me voit"', "must_not: [il me voit]", "block of text"),
        ("checked_by_native_speaker: false", "checked_by_native_speaker: soon", "checked_by_native_speaker"),
        ("dir: ltr", "dir: left", "dir"),
        ("name: French", "nom: French", "nom"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in RIGHT
    with pytest.raises(Exception, match=said):
        language_files(written(tmp_path, RIGHT.replace(right, wrong)))
