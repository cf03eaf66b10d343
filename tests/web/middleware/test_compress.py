"""What is long goes compressed; what is short, or compressed already, goes as it is."""

import gzip

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.web.middleware.compress import LEAST_BYTES, compress


async def sent(response: web.StreamResponse) -> tuple[str, bytes]:
    """The encoding that arrives, and the bytes as they were sent."""

    async def handler(request: web.Request) -> web.StreamResponse:
        return response

    app = web.Application(middlewares=[compress])
    app.router.add_get("/", handler)
    async with TestClient(TestServer(app), auto_decompress=False) as client:
        answer = await client.get("/", headers={"Accept-Encoding": "gzip"})
        return answer.headers.get("Content-Encoding", ""), await answer.read()


async def test_a_long_page_costs_a_phone_less() -> None:
    encoding, body = await sent(web.Response(body=b"a" * LEAST_BYTES))
    assert encoding == "gzip" and gzip.decompress(body) == b"a" * LEAST_BYTES and len(body) < 100


@pytest.mark.parametrize("body", [b"", b"a" * (LEAST_BYTES - 1)])
async def test_what_is_short_goes_as_it_is(body: bytes) -> None:
    assert await sent(web.Response(body=body)) == ("", body)


async def test_what_is_compressed_already_is_not_compressed_twice() -> None:
    """The browser would show the person a page of garbage."""
    packed = gzip.compress(bytes(range(256)) * 20, 0)
    assert len(packed) > LEAST_BYTES
    assert await sent(web.Response(body=packed, headers={"Content-Encoding": "gzip"})) == ("gzip", packed)
