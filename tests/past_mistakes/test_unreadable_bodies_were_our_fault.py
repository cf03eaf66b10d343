"""A form that could not be read, or a body that was not what its encoding said, was a 500.

aiohttp has many exceptions for these, and only some were taken for what they are: something wrong with what was sent.
"""

import pytest

from tests.conftest import Server
from tests.web.client import FORM, Client

UNREADABLE = {
    "not utf-8": (b"message=\xff", FORM),
    "no such charset": (b"message=a", {"Content-Type": FORM["Content-Type"] + "; charset=nonsense"}),
    "no boundary": (b"message=a", {"Content-Type": "multipart/form-data"}),
    "not gzip": (b"message=a", FORM | {"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("path", ["/", "/leave", "/webhooks/rest/webhook"])
@pytest.mark.parametrize("name", UNREADABLE)
def test_it_is_the_clients(server: Server, path: str, name: str) -> None:
    body, headers = UNREADABLE[name]
    answer = Client(server.url).post(path, data=body, headers=headers)
    assert answer.status_code == 400, answer.text
