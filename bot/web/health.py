"""Is it there, and can it understand?"""

from __future__ import annotations

import asyncio
from typing import Optional

from aiohttp import web

from bot.outbox.report import as_fields
from bot.outbox.store import Tally
from bot.web.keys import COUNTS, JOURNEY
from bot.web.outbox import outbox_worker


async def live(request: web.Request) -> web.Response:
    """GET /health/live: the process answers."""
    return web.json_response({"live": True})


async def ready(request: web.Request) -> web.Response:
    """GET /health/ready: 200 once Rasa is loaded; until then 503, while the page already helps without it.

    With an outbox it tells how many letters wait and how many of them are late. That leaves the status at 200: a mail
    server that is down must not take the chat away from children. A monitor looks at `outbox.late`.
    """
    understands = request.app[JOURNEY].model.understanding is not None
    told = as_fields(await _tally(request.app))
    return web.json_response({"ready": understands, **told}, status=200 if understands else 503)


async def _tally(app: web.Application) -> Optional[Tally]:
    worker = outbox_worker(app)
    return await asyncio.to_thread(worker.store.tally) if worker else None


async def metrics(request: web.Request) -> web.Response:
    """GET /metrics: counts for Prometheus."""
    counts = request.app[COUNTS]
    counts.conversations.set(len(request.app[JOURNEY].conversations))
    tally = await _tally(request.app)
    if tally is not None:
        counts.outbox(tally)
    return web.Response(body=counts.page(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})
