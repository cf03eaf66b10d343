"""A real mail server (aiosmtpd) that can be told to refuse, to stall, to drop the line, or to be away."""

from __future__ import annotations

import asyncio
import socket
import threading
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import Any, Optional

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Inbox:
    """What arrived, and how the server behaves: `fine`, `refuse`, `full`, `stall`, `drop`, `drop_after`."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.arrived = threading.Condition()  # told of each letter
        self.envelopes: list[tuple[str, list[str]]] = []  # from whom, to whom
        self.behaviour = "fine"
        self.tried = 0
        self.delay = 0.0  # seconds before a letter is taken

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[Any]
    ) -> str:
        self.tried += 1
        if self.behaviour == "refuse":
            return f"451 {address} try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.behaviour == "full":
            return "452 no room"
        if self.behaviour == "stall":
            await asyncio.sleep(60)
        if self.behaviour == "drop":  # the line is gone before it took the letter
            server.transport.abort()
            return "451 dropped"
        await asyncio.sleep(self.delay)
        self.envelopes.append((str(envelope.mail_from), list(envelope.rcpt_tos)))
        with self.arrived:
            self.letters.append(message_from_bytes(envelope.content or b"", policy=default))
            self.arrived.notify_all()
        if self.behaviour == "drop_after":  # it has the letter, and nobody hears it say so
            server.transport.abort()
        return "250 taken"

    def wait_for(self, number: int, seconds: float = 20) -> bool:
        """Wait until so many letters are here; False if they do not come."""
        with self.arrived:
            return self.arrived.wait_for(lambda: len(self.letters) >= number, seconds)


class MailServer:
    """Starts and stops it, always on the same port."""

    def __init__(self) -> None:
        self.inbox, self.port = Inbox(), free_port()
        self._running: Optional[Controller] = None

    def start(self) -> MailServer:
        self._running = Controller(self.inbox, hostname="127.0.0.1", port=self.port)
        self._running.start()
        return self

    def stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None
