"""The files of safety: whoever makes a slip in one is told which file it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.models import FrameFile, read, read_plain


def test_a_file_is_read_in_every_alphabet(tmp_path: Path) -> None:
    file = tmp_path / "frames.yml"
    file.write_text("idioms: [أبي, 🔪]\nframes: {past: [years ago]}\n", encoding="utf-8")
    assert read(file, FrameFile) == FrameFile(idioms=["أبي", "🔪"], frames={"past": ["years ago"]})
    assert read_plain(file)["idioms"] == ["أبي", "🔪"]


@pytest.mark.parametrize("text", ["- hits\n", "", "hits\n"])
def test_a_file_without_names_is_refused_by_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "words.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="words.yml: expected names with values"):
        read_plain(file)


@pytest.mark.parametrize(
    "text, said", [("idioms: []\n", "`frames` is missing"), ("idioms: []\nframes: {}\nidiom: []\n", "idiom")]
)
def test_what_is_wrong_is_told_with_the_file_and_the_name(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "frames.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=rf"(?s)frames\.yml: .*{said}"):
        read(file, FrameFile)
