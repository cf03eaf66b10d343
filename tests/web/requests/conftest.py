"""A client of the running server; and a server of its own with a mailbox and a mail server beside it."""

from collections.abc import Iterator

import pytest

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


@pytest.fixture(scope="package")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    """`python -m bot serve` with a mailbox for Birmingham, at the most talkative log level."""
    yield from post_office(tmp_path_factory.mktemp("post"))
