"""The outbox in a database: SQLite, or PostgreSQL where a setting says so. It holds encrypted letters and times, nothing else.

A letter is in it from the moment it is accepted until a mail server has taken it. Then its words are overwritten, and what
stays for a week is a fingerprint of the press of the button, so that pressing twice does not send twice.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import sqlalchemy as sa

from bot.outbox.database import LETTERS, METADATA, connect

REMEMBERED = 7 * 24 * 3600.0  # seconds for which a second press of the same button is known
LATE = 3 * 24 * 3600.0  # seconds after which somebody has to look at a letter that still waits


@dataclass(frozen=True)
class Waiting:
    """A letter whose turn it is."""

    id: int
    encrypted: bytes
    tries: int


@dataclass(frozen=True)
class Tally:
    """What staff may see: how many letters wait, for how many seconds the oldest, how many were tried in vain or are late."""

    waiting: int
    oldest: float
    tried: int
    late: int


def fingerprint(press: str) -> str:
    """What is stored of the secret behind one press of "Send it now"."""
    return hashlib.sha256(press.encode()).hexdigest()


class Store:
    """The letters that wait. Every method is one transaction, on disk when it returns; call it in a thread.

    Only that a letter was taken is written in two steps with SQLite: first so that it outlives this process (half a millisecond),
    then so that it outlives the machine. Whoever is killed in the first step sends a second copy.

    `now`, wherever it is asked for, is seconds since 1970; left out, it is the clock's time.
    """

    def __init__(self, url: str) -> None:
        address = sa.engine.make_url(url)
        self._sqlite = address.get_backend_name() == "sqlite"
        file = Path(address.database) if self._sqlite and address.database else None
        if file and not file.parent.exists():
            file.parent.mkdir(parents=True, mode=0o700)
        self._engine = connect(address)
        METADATA.create_all(self._engine)
        if file:
            file.chmod(0o600)

    def accept(self, press: str, encrypted: bytes, now: Optional[float] = None) -> bool:
        """Store a letter. False if this press was accepted before: then nothing is stored again."""
        moment = _moment(now)
        row = {"press": fingerprint(press), "encrypted": encrypted, "accepted": moment, "next_try": moment}
        try:
            with self._engine.begin() as link:
                link.execute(LETTERS.insert().values(**row))
        except sa.exc.IntegrityError:
            return False
        return True

    def taken(self, press: str) -> Optional[bool]:
        """Whether the letter of this press was taken by a mail server; None if no such press is known."""
        query = sa.select(LETTERS.c.taken).where(LETTERS.c.press == fingerprint(press))
        with self._engine.connect() as link:
            row = link.execute(query).first()
        return None if row is None else row.taken is not None

    def claim(self, seconds: float, now: Optional[float] = None) -> Optional[Waiting]:
        """The letter whose turn it is, leased to this sender for so many seconds; None if there is none."""
        moment = _moment(now)
        its_turn = sa.and_(LETTERS.c.encrypted.isnot(None), LETTERS.c.next_try <= moment, LETTERS.c.leased_until <= moment)
        with self._engine.begin() as link:
            row = link.execute(sa.select(LETTERS).where(its_turn).order_by(LETTERS.c.next_try).limit(1)).first()
            if row is None:
                return None
            lease = sa.update(LETTERS).where(LETTERS.c.id == row.id, its_turn).values(leased_until=moment + seconds)
            if link.execute(lease).rowcount != 1:  # another sender was faster
                return None
        return Waiting(row.id, row.encrypted, row.tries)

    def erase(self, letter: int, now: Optional[float] = None) -> None:
        """A mail server has taken it: its words go, at once and for good."""
        with self._engine.connect() as link:
            if self._sqlite:
                link.exec_driver_sql("PRAGMA synchronous=NORMAL")  # not waiting for the disk
            try:
                link.execute(_row(letter).values(encrypted=None, taken=_moment(now), leased_until=0.0))
                link.commit()
            finally:  # the link is used again, and what it accepts must wait for the disk
                link.rollback()
                if self._sqlite:
                    link.exec_driver_sql("PRAGMA synchronous=FULL")
        self._empty_log()

    def put_back(self, letter: int, tries: int, next_try: float) -> None:
        """It could not be sent; try again then."""
        with self._engine.begin() as link:
            link.execute(_row(letter).values(tries=tries, next_try=next_try, leased_until=0.0))

    def forget_taken(self, now: Optional[float] = None) -> None:
        """Forget the fingerprints of letters taken more than a week ago. A letter that still waits stays, however old."""
        with self._engine.begin() as link:
            link.execute(sa.delete(LETTERS).where(LETTERS.c.taken < _moment(now) - REMEMBERED))
        self._empty_log()  # also after whoever was killed before it could

    def tally(self, now: Optional[float] = None) -> Tally:
        """Counts and ages."""
        query = sa.select(LETTERS.c.accepted, LETTERS.c.tries).where(LETTERS.c.encrypted.isnot(None))
        with self._engine.connect() as link:
            rows = link.execute(query).all()
        moment = _moment(now)
        ages = [moment - row.accepted for row in rows]
        tried = sum(row.tries > 0 for row in rows)
        return Tally(len(rows), max(ages, default=0.0), tried, sum(age > LATE for age in ages))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _empty_log(self) -> None:
        """SQLite: what its write-ahead log holds goes onto the disk, and no copy of a letter stays in the log."""
        if self._sqlite:
            with self._engine.connect() as link:
                link.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _moment(now: Optional[float]) -> float:
    return time.time() if now is None else now


def _row(letter: int) -> Any:
    return sa.update(LETTERS).where(LETTERS.c.id == letter)
