"""`LOG_LEVEL=debug make run` ended in a stack trace: Python's logging knows the level only in capitals."""

import subprocess
import sys

import pytest

from bot.settings import ROOT, Settings


def test_small_letters_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "debug")
    assert Settings.from_environment().log_level == "DEBUG"


def test_nonsense_is_told_in_a_sentence() -> None:
    command = [sys.executable, "-m", "bot", "check"]
    ended = subprocess.run(command, cwd=ROOT, env={"LOG_LEVEL": "loud"}, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "LOG_LEVEL must be one of DEBUG, INFO, WARNING, ERROR, CRITICAL.\n"
