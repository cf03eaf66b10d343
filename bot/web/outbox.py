"""The outbox in the server: there only where a council has set a mailbox; sends letters behind the open page."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import AsyncIterator, Optional

from aiohttp import web

from bot.handoff.requests import RequestDraft
from bot.outbox.worker import OutboxWorker
from bot.settings import Settings
from bot.web.keys import SETTINGS

WORKER = web.AppKey("worker", OutboxWorker)
SENT = web.AppKey("sent", deque[float])  # when letters were sent, on the monotonic clock
CANCEL_AGAIN = 0.5  # seconds


def add_outbox(app: web.Application, settings: Settings) -> None:
    """Put the outbox in, if a mailbox is set."""
    app[SENT] = deque()
    if settings.mailboxes:
        app[WORKER] = OutboxWorker(settings)
        app.cleanup_ctx.append(_run_worker)


def outbox_worker(app: web.Application) -> Optional[OutboxWorker]:
    """What sends letters in the background; None where no mailbox is set."""
    return app.get(WORKER)


def can_send(app: web.Application, draft: RequestDraft) -> bool:
    """Whether this letter can be sent from here."""
    return address(app, draft) is not None


def address(app: web.Application, draft: RequestDraft) -> Optional[str]:
    """Where this letter can be sent to from here: an email address of the council, if the council has set a mailbox."""
    council, found = draft.council, draft.contact
    if outbox_worker(app) is None or council is None or found is None:
        return None
    mailboxes = {name.strip() for name in app[SETTINGS].mailboxes.split(",")}
    is_theirs = found in council.contacts.values()
    return found.email or None if council.council in mailboxes and is_theirs else None


async def _run_worker(app: web.Application) -> AsyncIterator[None]:
    """Send letters while the server runs."""
    task = asyncio.create_task(app[WORKER].run())
    yield
    while not task.done():  # Python 3.10 loses a cancellation that comes in the moment in which a wait is over
        task.cancel()
        await asyncio.wait({task}, timeout=CANCEL_AGAIN)
    app[WORKER].store.close()
