"""The answers to "forget" and "leave" had none of the security headers and could be cached.

aiohttp raises a redirect as an exception, which went past the middleware that adds them.
"""

import pytest

from tests.conftest import Server
from tests.web.client import Client


@pytest.mark.parametrize("path", ["/forget", "/leave"])
def test_a_redirect_has_the_headers_too(server: Server, path: str) -> None:
    headers = Client(server.url).form(path).headers
    assert headers["Cache-Control"] == "no-store" and "default-src 'none'" in headers["Content-Security-Policy"]
