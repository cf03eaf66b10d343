"""Headers that keep the page to itself: no third party, no cache, no cookie, no referrer that carries a question away."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self' https:; base-uri 'none'; frame-ancestors 'self'"
)
SAFE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@web.middleware
async def headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Add the headers to every answer; words are never cached, files of the page are."""
    try:
        response = await handler(request)
    except web.HTTPException as redirect:  # aiohttp raises redirects; they are answers too
        _add(redirect)
        raise
    _add(response)
    return response


def _add(response: web.StreamResponse) -> None:
    for name, value in SAFE.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
