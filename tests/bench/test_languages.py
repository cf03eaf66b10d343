"""What `bench languages` prints: shares of each writer's sentences, and with `--wrong` the sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import pytest

from bot.bench.languages import FOLDER, held_out, report
from bot.safety.language_file import language_files
from bot.safety.models import Detection, Level
from bot.settings import Settings
from bot.text.one_spelling import one_spelling

WRITTEN = """
french:
  danger: ["il me frappe", "il me tue"]
  gentle: ["j'ai peur"]
  harmless: ["bonjour", "il me voit"]
"""


def assess(text: str) -> Optional[Detection]:
    level = {"il me frappe": Level.SAFETY, "j'ai peur": Level.SUPPORT, "il me voit": Level.SUPPORT}.get(text)
    return Detection("x", level, "abuse") if level else None


def test_prints_the_shares_and_what_was_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "one.yml").write_text(WRITTEN, encoding="utf-8")
    report(assess, Settings(data=tmp_path), show_wrong=True)
    said = capsys.readouterr().out
    assert "1, 1 of 2" in said and "1 of 1" in said and "1, 0 of 2" in said
    assert "all, danger (2): noticed  50.0%" in said
    assert "[french, danger] il me tue" in said and "[french, harmless] il me voit" in said and "bonjour" not in said


def test_the_sentences_held_out_stand_in_no_language_file() -> None:
    data = Settings().data
    files = language_files(data / "safety")
    written = {
        one_spelling(text) for file in files.values() for texts in (*file.must_match.values(), file.must_not) for text in texts
    }
    for path in sorted((data / FOLDER).glob("*.yml")):
        sentences = held_out(path)
        assert sentences.keys() <= files.keys()
        assert written.isdisjoint(one_spelling(text) for kinds in sentences.values() for text in (*kinds.danger, *kinds.harmless))
