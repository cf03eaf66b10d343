"""Lets the pages of the sites in the setting SITES read our answers, and nobody else's pages."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.sites import allowed_site


@web.middleware
async def other_sites(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Add the header that a browser looks for. There are no cookies, so no credentials are ever allowed."""
    response = await handler(request)
    site = allowed_site(request)
    if site:
        response.headers["Access-Control-Allow-Origin"] = site
        response.headers.setdefault("Vary", "Origin")
    return response
