"""Pages go compressed: on a slow phone that counts. There are no cookies, so no secret could be guessed from sizes."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

LEAST_BYTES = 1000  # less is not worth it


@web.middleware
async def compress(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Compress what is long text and is not compressed yet."""
    response = await handler(request)
    if (
        isinstance(response, web.Response)
        and isinstance(response.body, bytes)
        and len(response.body) >= LEAST_BYTES
        and "Content-Encoding" not in response.headers
    ):
        response.enable_compression()
    return response
