"""The outbox's one table, and how its database is opened.

The names in quotes are the database's own and stay as they are: an outbox may hold letters when a new version starts.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

METADATA = sa.MetaData()
LETTERS = sa.Table(
    "letters", METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("press", sa.String(64), nullable=False, unique=True),  # a fingerprint of the press of the button
    sa.Column("sealed", sa.LargeBinary, key="encrypted", nullable=True),  # empty once the letter is taken
    sa.Column("accepted", sa.Float, nullable=False),  # this and all times: seconds since 1970
    sa.Column("next_try", sa.Float, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, default=0),
    sa.Column("held_until", sa.Float, key="leased_until", nullable=False, default=0.0),  # being sent, or its sender died
    sa.Column("taken", sa.Float, nullable=True),
)  # fmt: skip
# In order: wait for another process, let readers read on, on disk before it says so, and overwrite what is erased.
SQLITE_RULES = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


def connect(address: sa.engine.URL) -> sa.engine.Engine:
    """Open the database. Errors name no parameter: it may be a letter."""
    usual = {"future": True, "hide_parameters": True, "echo": False}
    if address.get_backend_name() != "sqlite":
        return sa.create_engine(address, **usual)
    # links stay open: opening one is slower than what is done with it
    engine = sa.create_engine(address, poolclass=sa.pool.QueuePool, connect_args={"check_same_thread": False}, **usual)
    sa.event.listen(engine, "connect", _set_sqlite_rules)
    return engine


def _set_sqlite_rules(connection: Any, _: Any) -> None:
    """Set them on a new connection (SQLAlchemy's `connect` event)."""
    cursor = connection.cursor()
    for rule in SQLITE_RULES:
        cursor.execute(f"PRAGMA {rule}")
    cursor.close()
