"""Help first also where Rasa is used without the journey: the real `rasa shell`, with the real `rasa run actions` beside it."""

from __future__ import annotations

import os
import pty
import re
import select
import socket
import subprocess
import time
from pathlib import Path
from typing import Iterator
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from bot.rasa.agent import newest_model
from bot.settings import ROOT, Settings

pytestmark = [pytest.mark.model, pytest.mark.slow]

RASA = ROOT / ".venv" / "bin" / "rasa"
SECONDS = 180  # the most that a start may take on a busy machine
DANGER, QUESTION = "my foster dad hits me", "how long do you keep my records"


def free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


@pytest.fixture(scope="module")
def endpoints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The repository's endpoints.yml, with the action server that was started for this test."""
    port, folder = free_port(), tmp_path_factory.mktemp("rasa")
    server = subprocess.Popen(
        [RASA, "run", "actions", "--port", str(port)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            urlopen(f"http://127.0.0.1:{port}/health").close()
            break
        except (URLError, HTTPError, ConnectionError):
            time.sleep(0.5)
    file = folder / "endpoints.yml"
    file.write_text((ROOT / "endpoints.yml").read_text().replace(":5055", f":{port}"))
    yield file
    server.terminate()
    server.wait()


def until_said(screen: int, wanted: str) -> str:
    """What came on the screen until these words did."""
    said, end = "", time.monotonic() + SECONDS
    while wanted not in said and time.monotonic() < end:
        if select.select([screen], [], [], 1)[0]:
            try:
                said += os.read(screen, 65536).decode(errors="replace")
            except OSError:  # the program ended
                break
    assert wanted in said, said[-2000:]
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", said)


@pytest.fixture(scope="module")
def shell(endpoints: Path) -> Iterator[int]:
    """The screen and keyboard of a `rasa shell`, as one number to read from and to write to."""
    model = newest_model(Settings.from_environment().models)
    assert model is not None
    screen, keyboard = pty.openpty()
    command = [RASA, "shell", "--model", str(model), "--endpoints", str(endpoints), "--port", str(free_port())]
    process = subprocess.Popen(command, cwd=ROOT, stdin=keyboard, stdout=keyboard, stderr=keyboard, start_new_session=True)
    os.close(keyboard)
    until_said(screen, "Bot loaded")
    until_said(screen, "Your input ->")
    yield screen
    process.kill()
    process.wait()
    os.close(screen)


def test_danger_gets_help_first_in_the_shell(shell: int) -> None:
    os.write(shell, f"{DANGER}\r".encode())
    assert "999" in until_said(shell, "Childline")


def test_an_ordinary_question_goes_its_way_in_the_shell(shell: int) -> None:
    os.write(shell, f"{QUESTION}\r".encode())
    assert "call 999" not in until_said(shell, "Birmingham").split(QUESTION)[-1]  # it asks which council
