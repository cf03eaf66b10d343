"""The service ends when it is told to, whatever the outbox is just doing."""

import asyncio
from typing import Any, cast

import pytest
from aiohttp import web

from bot.outbox.worker import OutboxWorker
from bot.web.outbox import WORKER, _run_worker


class Store:
    """Stands in for the outbox's database: it notes that it was closed."""

    closed = False

    def close(self) -> None:
        self.closed = True


class Waiting:
    """Stands in for the worker: it waits to be woken, again and again, as the real one does when nothing is to be sent."""

    def __init__(self) -> None:
        self.store, self.wake = Store(), asyncio.Event()

    async def run(self) -> None:
        while True:
            await asyncio.wait_for(self.wake.wait(), 3600)
            self.wake.clear()


@pytest.mark.parametrize("steps", range(6))
async def test_a_letter_that_comes_just_when_the_service_ends_does_not_keep_it_from_ending(steps: int) -> None:
    """Python 3.10 loses a cancellation that comes in the moment in which a wait is over: the service then hung for ever."""
    app, worker = web.Application(), Waiting()
    app[WORKER] = cast(OutboxWorker, worker)
    running: Any = _run_worker(app)
    await running.__anext__()
    for _ in range(5):
        await asyncio.sleep(0)
    worker.wake.set()
    for _ in range(steps):
        await asyncio.sleep(0)
    ended, _ = await asyncio.wait({asyncio.ensure_future(anext(running, None))}, timeout=10)
    assert ended and worker.store.closed
