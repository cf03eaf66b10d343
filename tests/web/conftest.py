"""A client of the running server."""

import pytest

from tests.conftest import Server
from tests.web.client import Client


@pytest.fixture
def client(server: Server) -> Client:
    return Client(server.url)
