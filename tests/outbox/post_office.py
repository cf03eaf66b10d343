"""`python -m bot serve` with a mailbox, and a real mail server beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.outbox.encryption import new_key
from bot.settings import ROOT
from tests.conftest import Server, _wait_until_ready
from tests.outbox.mail_server import MailServer, free_port
from tests.web.client import Client


@dataclass
class Post:
    """A service that sends, and the mail server it sends to."""

    server: Server
    mail: MailServer
    box: Path

    @property
    def client(self) -> Client:
        return Client(self.server.url)


def post_office(folder: Path) -> Iterator[Post]:
    """Start both, and stop them."""
    mail, port = MailServer().start(), free_port()
    running = Server(f"http://127.0.0.1:{port}", folder / "printed.log", folder, time.time())
    own = {
        "PORT": str(port), "LOG_LEVEL": "DEBUG", "TMPDIR": str(folder), "HOST": "127.0.0.1", "MAILBOXES": "birmingham",
        "MAIL_HOST": "127.0.0.1", "MAIL_PORT": str(mail.port), "MAIL_TLS": "none", "MAIL_FROM": "letters@trust.example",
        "MAIL_SECONDS": "2", "MAIL_PAUSE_SECONDS": "1", "OUTBOX_KEY": new_key(),
        "OUTBOX": f"sqlite:///{folder / 'box' / 'l.sqlite3'}",
    }  # fmt: skip
    with running.log.open("wb") as printed:
        command = [sys.executable, "-m", "bot", "serve"]
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=printed, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(running, process)
        yield Post(running, mail, folder / "box")
    finally:
        process.terminate()
        process.wait(timeout=30)
        mail.stop()
