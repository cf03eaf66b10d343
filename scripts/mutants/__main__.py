"""`python -m scripts.mutants [--room outbox] [--sample 60] [--minutes 15]`: the share of slips that tests find, and the rest."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.mutants.report import lines_of, summary
from scripts.mutants.rooms import ROOMS
from scripts.mutants.run import Outcome, try_room

ROOT = Path(__file__).resolve().parents[2]
WORKSHOPS = ROOT / ".cache" / "mutants"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.mutants", description=__doc__)
    parser.add_argument("--room", action="append", choices=sorted(ROOMS), help="only this room; may be given again")
    parser.add_argument("--sample", type=int, default=1_000_000, metavar="N", help="at most so many slips a room")
    parser.add_argument("--minutes", type=float, default=15, help="the most that all rooms together may take (15)")
    parser.add_argument("--seed", type=int, default=1, help="another number chooses other slips for the sample (1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="slips tried at once (one for each core)")
    return parser.parse_args()


def main() -> None:
    """Try the rooms one after another; each has an even share of the time that is left."""
    options = _options()
    rooms = [ROOMS[name] for name in (options.room or ROOMS)]
    end = time.monotonic() + options.minutes * 60
    outcomes: list[Outcome] = []
    WORKSHOPS.mkdir(parents=True, exist_ok=True)
    for number, room in enumerate(rooms):
        share = (end - time.monotonic()) / (len(rooms) - number)
        with TemporaryDirectory(prefix=f"{room.name}-", dir=WORKSHOPS) as folder:
            made = try_room(ROOT, room, Path(folder), share, options.sample, options.seed, options.jobs)
            os.chdir(ROOT)
        outcomes.append(made)
        print("\n".join(lines_of(made)), flush=True)
    print("\n".join(summary(outcomes)))


if __name__ == "__main__":
    main()
