"""A client of the running server; and a server of its own with a mailbox and a mail server beside it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.outbox.encryption import new_key
from bot.settings import Settings
from tests.conftest import Server
from tests.outbox.mail_server import MailServer
from tests.outbox.post_office import Post, post_office
from tests.web.client import Client


@pytest.fixture
def client(server: Server) -> Client:
    return Client(server.url)


@pytest.fixture
def mail_server() -> Iterator[MailServer]:
    running = MailServer().start()
    yield running
    running.stop()


@pytest.fixture
def mailbox(tmp_path: Path, mail_server: MailServer) -> Settings:
    """The settings of a service with a mailbox for Birmingham: two letters a minute."""
    return replace(
        Settings(), mailboxes="birmingham", mail_host="127.0.0.1", mail_port=mail_server.port, mail_tls="none",
        mail_from="letters@trust.example", mail_seconds=2, outbox_key=new_key(), letters_a_minute=2,
        outbox=f"sqlite:///{tmp_path / 'box' / 'letters.sqlite3'}",
    )  # fmt: skip


@pytest.fixture(scope="package")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    """`python -m bot serve` with a mailbox for Birmingham, at the most talkative log level."""
    yield from post_office(tmp_path_factory.mktemp("post"))
