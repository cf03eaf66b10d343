"""Is it there, and can it understand?"""

from __future__ import annotations

from aiohttp import web

from bot.web.keys import COUNTS, JOURNEY


async def live(request: web.Request) -> web.Response:
    """GET /health/live: the process answers."""
    return web.json_response({"live": True})


async def ready(request: web.Request) -> web.Response:
    """GET /health/ready: 200 once Rasa is loaded; until then 503, while the page already helps without it."""
    understands = request.app[JOURNEY].understanding is not None
    return web.json_response({"ready": understands}, status=200 if understands else 503)


async def metrics(request: web.Request) -> web.Response:
    """GET /metrics: counts for Prometheus."""
    counts = request.app[COUNTS]
    counts.conversations.set(len(request.app[JOURNEY].conversations))
    return web.Response(body=counts.page(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})
