"""For the copy of tests/ in which slips are tried: the server of tests/conftest.py, but in the test's process and without Rasa.

A slip is switched on in one process only, and a server of its own takes ten seconds to start. Tests that need what is left
out here (the trained model, what the process printed) fail without any slip and are left out by name.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.content.shared import library
from bot.conversation.store import Conversations
from bot.journey import Journey
from bot.outbox.encryption import new_key
from bot.safety.shared import make_safety
from bot.settings import Settings
from bot.web.app import make_app
from tests.conftest import OTHER_SITE, Server
from tests.outbox.mail_server import MailServer, free_port
from tests.outbox.post_office import Post

SAFETY = make_safety(Settings())  # once, before the forks: no room that is tested through this server has its code in here


@contextmanager
def _serving(settings: Settings, folder: Path) -> Iterator[Server]:
    loop = asyncio.new_event_loop()
    journey = Journey(library(), Conversations(settings.idle_minutes * 60, settings.conversations), SAFETY)
    runner = web.AppRunner(make_app(settings, journey), access_log=None)
    (folder / "printed.log").touch()

    async def start() -> None:
        await runner.setup()
        await web.TCPSite(runner, settings.host, settings.port).start()

    loop.run_until_complete(start())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield Server(f"http://{settings.host}:{settings.port}", folder / "printed.log", folder, time.time())
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(timeout=30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=10)


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on a free port."""
    with _serving(Settings(port=free_port(), sites=OTHER_SITE), tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="package")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    """A server with a mailbox for Birmingham, and a mail server beside it."""
    folder, mail = tmp_path_factory.mktemp("post"), MailServer().start()
    settings = Settings(
        port=free_port(), mailboxes="birmingham", mail_host="127.0.0.1", mail_port=mail.port, mail_tls="none",
        mail_from="letters@trust.example", mail_seconds=2, mail_pause_seconds=1, outbox_key=new_key(),
        outbox=f"sqlite:///{folder / 'box' / 'l.sqlite3'}",
    )  # fmt: skip
    with _serving(settings, folder) as running:
        yield Post(running, mail, folder / "box")
    mail.stop()
