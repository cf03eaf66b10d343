"""A copy of the repository for one room, in which mutmut may do as it likes: nothing is ever changed in the real files."""

from __future__ import annotations

import fnmatch
import json
import re
import shutil
from pathlib import Path

from scripts.mutants.decorators import undecorated
from scripts.mutants.rooms import Room

COPIED = ("bot", "actions", "tests", "data", "config.yml", "credentials.yml", "domain.yml", "endpoints.yml", "pyproject.toml")
ALSO = ("actions", "data", "config.yml", "credentials.yml", "domain.yml", "endpoints.yml")  # besides bot/ and tests/
SECTION = re.compile(r"^\[tool\.mutmut\]\n(?:(?!\[).*\n?)*", re.MULTILINE)
SERVER_WITHIN = "\nfrom tests.server_within import post, server  # noqa: E402, F401\n"


def make_workshop(root: Path, room: Room, folder: Path) -> list[Path]:
    """Fill an empty `folder`. The files of the room, below it, that get slips."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (root / name).exists():
            shutil.copy2(root / name, folder / name)
    for helper in ("quicker.py", "server_within.py"):
        shutil.copy2(Path(__file__).parent / helper, folder / "tests" / helper)
    for place in room.server_within:
        conftest = folder / place / "conftest.py"
        conftest.write_text(conftest.read_text(encoding="utf-8") + SERVER_WITHIN, encoding="utf-8")
    paths = sorted(path.relative_to(folder) for path in folder.glob("bot/**/*.py"))
    chosen = [path for path in paths if any(fnmatch.fnmatch(str(path), pattern) for pattern in room.code)]
    for path in chosen:
        file = folder / path
        file.write_text(undecorated(file.read_text(encoding="utf-8")), encoding="utf-8")
    return chosen


def write_settings(folder: Path, room: Room, left_out: list[str]) -> None:
    """mutmut's settings for this room, in the copy's pyproject.toml. `left_out`: names of tests that are not run."""
    tests = [*room.tests, *(f"--deselect={name}" for name in left_out)]
    settings = {
        "source_paths": ["bot"],
        "only_mutate": list(room.code),
        "also_copy": [name for name in ALSO if (folder / name).exists()],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "-p", "tests.quicker"],
        "pytest_add_cli_args_test_selection": tests,
        "process_isolation": "forkserver",  # a fresh fork of a process in which nothing has run yet: no warm caches hide a slip
        "timeout_constant": 8.0,  # seconds: what the fixtures of a room may take on a busy machine
        "timeout_multiplier": 3.0,
        "use_git_change_detection": False,
        "track_dependencies": False,
    }
    file = folder / "pyproject.toml"
    kept = SECTION.sub("", file.read_text(encoding="utf-8")) if file.exists() else ""
    lines = [f"{key} = {json.dumps(value)}" for key, value in settings.items()]  # JSON's lists and texts are TOML's, too
    file.write_text("\n".join([kept, "[tool.mutmut]", *lines, ""]), encoding="utf-8")
