"""A folder of content that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from bot.settings import ROOT

KEPT = ("who_sees_info", "get_my_file")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of data/ with two topics and their questions."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    for path in folder.glob("topics/*/*.yml"):
        if path.name.split(".")[0] not in KEPT:
            path.unlink()
    return folder
