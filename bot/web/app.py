"""Assemble the application. `make_app` builds, `serve` runs; tests call the first."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict, deque
from typing import AsyncIterator

from aiohttp import web

from bot.content.shared import library
from bot.journey import Journey, make_journey
from bot.settings import Settings
from bot.web.danger_reading import BUDGET, ReadingBudget
from bot.web.files import ASSETS, Assets
from bot.web.keys import COUNTS, JOURNEY, LIBRARY, SETTINGS
from bot.web.metrics import Counts
from bot.web.middleware.compress import compress
from bot.web.middleware.errors import errors
from bot.web.middleware.headers import headers
from bot.web.middleware.other_sites import other_sites
from bot.web.model_reload import follow_models, tune_behind
from bot.web.outbox import add_outbox
from bot.web.pages.render import PAGES, Pages
from bot.web.rate_limit import STARTS
from bot.web.refusal import NOTED
from bot.web.requests.exited import EXITED
from bot.web.requests.render import FORM_PAGES, FormPages
from bot.web.routes import add_routes

log = logging.getLogger(__name__)
BODY_BYTES = (
    256 * 1024
)  # of a request; a message of 2,000 characters is under 20 KiB, a form with every answer at its longest 200


def make_app(settings: Settings, journey: Journey | None = None) -> web.Application:
    """The application, ready to run. With no journey given, one is made and Rasa is loaded behind the open page."""
    app = web.Application(middlewares=[headers, other_sites, compress, errors], client_max_size=BODY_BYTES)
    app[SETTINGS] = settings
    app[LIBRARY] = library()
    app[COUNTS] = Counts()
    app[STARTS] = deque()
    app[BUDGET] = ReadingBudget()
    app[NOTED] = {}
    app[JOURNEY] = journey or make_journey(settings)
    app[ASSETS] = Assets(settings.data / "chat" / "look.yml")
    app[PAGES] = Pages(app[LIBRARY], settings)
    app[EXITED] = OrderedDict()
    app[FORM_PAGES] = FormPages(app[LIBRARY], settings)
    add_routes(app)
    add_outbox(app, settings)
    if journey is None:
        app.cleanup_ctx.append(follow_models)
        app.cleanup_ctx.append(tune_behind)
    app.cleanup_ctx.append(_sweep)
    return app


async def _sweep(app: web.Application) -> AsyncIterator[None]:
    """Forget idle talks even when nobody writes any more."""

    async def run() -> None:
        while True:
            await asyncio.sleep(60)
            app[JOURNEY].conversations.sweep()

    task = asyncio.create_task(run())
    yield
    task.cancel()


def serve(settings: Settings) -> None:
    """Run until stopped. No access log: it would hold addresses."""
    app = make_app(settings)
    log.info("open http://%s:%s/", settings.host, settings.port)
    web.run_app(app, host=settings.host, port=settings.port, access_log=None, print=None)
