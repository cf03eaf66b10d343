"""An answer put back from a copy did not go live.

The library looked at the newest time of all files and at their number. A file copied back with its own, older time, or a renamed
one, changes neither, so on a bad day the wrong answer would have stayed until the next edit.
"""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

import bot.content.library as module
from bot.content.library import Library


def test_it_is_live_a_second_later(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=iter(range(100, 200)).__next__))
    library = Library(data)
    file = data / "topics" / "rights" / "get_my_file.yml"
    file.write_text(file.read_text().replace("title: See my file", "title: As it was"))
    os.utime(file, (1_600_000_000, 1_600_000_000))
    assert library.content.topics["get_my_file"].title == "As it was"
