"""An outbox of its own for each test, and a mail server beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.outbox.encryption import new_key
from bot.outbox.worker import OutboxWorker
from bot.settings import Settings
from tests.outbox.mail_server import MailServer


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    server = MailServer().start()
    yield server
    server.stop()


@pytest.fixture
def settings(tmp_path: Path, mail_server: MailServer) -> Settings:
    return replace(
        Settings(), mailboxes="alder", mail_host="127.0.0.1", mail_port=mail_server.port, mail_tls="none",
        mail_from="letters@alder.example", mail_seconds=1, mail_pause_seconds=1, outbox_key=new_key(),
        outbox=f"sqlite:///{tmp_path / 'box' / 'letters.sqlite3'}",
    )  # fmt: skip


@pytest.fixture
def worker(settings: Settings) -> Iterator[OutboxWorker]:
    made = OutboxWorker(settings)
    yield made
    made.store.close()


@pytest.fixture
def files(tmp_path: Path) -> Callable[[], bytes]:
    """Every byte that the outbox has on disk."""
    return lambda: b"".join(path.read_bytes() for path in sorted((tmp_path / "box").rglob("*")) if path.is_file())


def row(worker: OutboxWorker) -> Any:
    """The one row of the database as it is."""
    with worker.store._engine.connect() as link:
        return link.exec_driver_sql("select * from letters").one()
