"""Try slips of one room: mutmut runs the tests of each in a fresh fork, until all are tried or the time is over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from mutmut.configuration import reset_config
from mutmut.mutation.data import SourceFileMutationData
from mutmut.stats import status_by_exit_code

from scripts.mutants.mutants import Mutant, even, mutants_of
from scripts.mutants.quicker import FAILED
from scripts.mutants.rooms import Room
from scripts.mutants.workshop import make_workshop, write_settings

FIRST = 24  # slips of the first batch: how long one takes is seen from it
START_SECONDS = 40  # what mutmut needs before the first slip: it runs all the room's tests twice
BEGINNINGS = 5  # tries of mutmut to begin; each leaves the test out that failed
SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"  # lines of mutmut that only turn
FOUND = ("killed", "timeout", "suspicious", "segfault", "caught by type check")  # whatever is not a quiet pass


@dataclass(frozen=True)
class Outcome:
    """What became of a room's slips."""

    room: str
    of: int  # slips that there are
    found: int
    survived: list[Mutant]  # tests ran them, and passed
    unseen: list[Mutant]  # no fast test runs them
    left_out: list[str]  # tests that fail in the copy without any slip

    @property
    def tried(self) -> int:
        """Slips with an outcome."""
        return self.found + len(self.survived) + len(self.unseen)


def try_room(root: Path, room: Room, folder: Path, seconds: float, most: int, seed: int, jobs: int) -> Outcome:
    """Try at most `most` slips of a room, evenly chosen, in about so many seconds. Changes the working folder to `folder`."""
    end = time.monotonic() + seconds
    paths = make_workshop(root, room, folder)
    os.chdir(folder)
    left_out = failing(folder, room)
    write_settings(folder, room, left_out)
    reset_config()  # mutmut reads the settings of the working folder once
    all_of_them = mutants_of(root, paths)
    order = even(all_of_them, most, seed)
    batch = order if most < len(all_of_them) else even(order, FIRST, seed)
    while batch and time.monotonic() < end:
        begun = time.monotonic()
        left_out = _mutmut(room, left_out, [one.name for one in batch], end - begun, jobs)
        each = max(0.05, (time.monotonic() - begun - START_SECONDS / 2) / len(batch))
        done = _statuses(paths)
        rest = [one for one in order if one.name not in done]
        batch = even(rest, int((end - time.monotonic() - START_SECONDS) / each), seed) if rest else []
    return _outcome(room, all_of_them, order, _statuses(paths), left_out)


def failing(folder: Path, room: Room) -> list[str]:
    """The tests that fail in the copy before any slip is made: they need the model, or a server of their own.

    Raises:
        RuntimeError: the tests could not be run at all.
    """
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "--rootdir=.", "-p", "tests.quicker", *room.tests]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)  # noqa: S603
    if done.returncode not in (0, 1):
        raise RuntimeError(f"the tests of {room.name} could not be run:\n{done.stdout[-3000:]}{done.stderr[-2000:]}")
    last = folder / ".pytest_cache" / "v" / "cache" / "lastfailed"
    return sorted(json.loads(last.read_text(encoding="utf-8"))) if done.returncode and last.exists() else []


def _mutmut(room: Room, left_out: list[str], names: list[str], seconds: float, jobs: int) -> list[str]:
    """One run of mutmut; told to stop when the time is over, and what it has found by then is kept.

    Returns:
        The tests left out: those given, and what failed under mutmut before any slip.

    Raises:
        RuntimeError: mutmut could not begin, even without these tests.
    """
    command = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", str(jobs), *names]
    end = time.monotonic() + seconds
    for _ in range(BEGINNINGS):
        if _ended_well(command, end - time.monotonic()):
            return left_out
        noted = Path("mutants") / FAILED
        failed = [json.loads(line) for line in noted.read_text(encoding="utf-8").splitlines()] if noted.exists() else []
        left_out = sorted({*left_out, *failed})
        write_settings(Path.cwd(), room, left_out)
    said = Path("mutmut.log").read_text(encoding="utf-8", errors="replace").splitlines()
    raise RuntimeError("mutmut could not run:\n" + "\n".join(line for line in said if line[:1] not in SPINNER)[-3000:])


def _ended_well(command: list[str], seconds: float) -> bool:
    """Whether mutmut ran to its end, or was stopped because the time is over."""
    with Path("mutmut.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)  # noqa: S603
        try:
            return process.wait(timeout=max(1.0, seconds)) == 0
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            _end(process)
            return True


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _statuses(paths: list[Path]) -> dict[str, str]:
    """What mutmut noted of each slip that it has tried."""
    found: dict[str, str] = {}
    for path in paths:
        data = SourceFileMutationData(path=path)
        data.load()
        found |= {name: status_by_exit_code[code] for name, code in data.exit_code_by_key.items() if code is not None}
    return {name: status for name, status in found.items() if status != "check was interrupted by user"}


def _outcome(room: Room, every: list[Mutant], order: list[Mutant], statuses: dict[str, str], left_out: list[str]) -> Outcome:
    by = {one: statuses.get(one.name, "") for one in order}
    return Outcome(
        room=room.name,
        of=len(every),
        found=sum(status in FOUND for status in by.values()),
        survived=[one for one, status in by.items() if status == "survived"],
        unseen=[one for one, status in by.items() if status == "no tests"],
        left_out=left_out,
    )
