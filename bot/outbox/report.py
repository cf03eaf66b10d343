"""`python -m bot outbox`: how many letters wait, and how long. Counts and ages only."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Optional

from bot.outbox.store import LATE, Store, Tally
from bot.settings import Settings

DAY = 86400  # seconds
SQLITE = "sqlite:///"
NOTHING = Tally(0, 0.0, 0, 0)


def report(settings: Settings) -> int:
    """Print it; 1 if a letter waits longer than three days, so that a timer can call somebody."""
    if not settings.mailboxes:
        print("No mailbox is set (MAILBOXES), so nothing is sent and nothing waits.")
        return 0
    tally = _tally(settings.outbox)
    print(summary(tally))
    if not tally.late:
        return 0
    days = int(LATE / DAY)
    print(f"{tally.late} of them longer than {days} days: look at the mail server, and tell the councils.", file=sys.stderr)
    return 1


def _tally(url: str) -> Tally:
    """The counts of this outbox. A SQLite file that is not there yet is left to the service to make, as its owner."""
    if url.startswith(SQLITE) and not Path(url.removeprefix(SQLITE)).exists():
        return NOTHING
    store = Store(url)
    tally = store.tally()
    store.close()
    return tally


def summary(tally: Tally) -> str:
    """One line for people."""
    if not tally.waiting:
        return "No letter waits."
    letters = "1 letter waits" if tally.waiting == 1 else f"{tally.waiting} letters wait"
    return f"{letters}, the oldest for {age(tally.oldest)}; {tally.tried} tried without success so far."


def age(seconds: float) -> str:
    """Roughly how long."""
    for size, name in ((DAY, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            number = int(seconds // size)
            return f"1 {name}" if number == 1 else f"{number} {name}s"
    return "less than a minute"


def as_fields(tally: Optional[Tally]) -> dict[str, Any]:
    """What /health/ready says of it."""
    if tally is None:
        return {}
    return {"outbox": {"waiting": tally.waiting, "oldest_hours": round(tally.oldest / 3600, 1), "late": tally.late}}
