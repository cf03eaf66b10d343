"""Sends the letters: one after the other, again and again with growing pauses, until a mail server takes them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from email.utils import formatdate
from typing import Optional

from bot.outbox.encryption import Letter, LetterCipher
from bot.outbox.mail import hand_over
from bot.outbox.retry import RetryPolicy
from bot.outbox.store import Store, Waiting
from bot.settings import Settings

log = logging.getLogger(__name__)
LOOK_AGAIN = 0.1  # seconds between two looks whether a letter is gone: a person waits for the answer


class OutboxWorker:
    """Accepts letters and sends them in the background."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._retry = RetryPolicy(first_pause=settings.mail_pause_seconds)
        self._cipher = LetterCipher(settings.outbox_key)
        self.store = Store(settings.outbox)
        self._wake = asyncio.Event()

    async def accept(self, press: str, to: str, subject: str, text: str, reply_to: Optional[str] = None) -> bool:
        """Store a letter; when this returns, it survives anything but the loss of the disk.

        Returns:
            False if this press of the button was accepted before.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: it could not be stored, so it was not accepted.
        """
        domain = self._settings.mail_from.rpartition("@")[2]
        message_id = f"<{secrets.token_hex(16)}@{domain}>"
        letter = Letter(message_id, to, subject, text, formatdate(localtime=False), reply_to)
        new = await asyncio.to_thread(self.store.accept, press, self._cipher.encrypt(letter))
        self._wake.set()
        return new

    async def gone(self, press: str, seconds: float = 0.0) -> Optional[bool]:
        """Whether the letter of this press is taken, waiting so long for it; None if no such press is known."""
        end = time.monotonic() + seconds
        while True:
            taken = await asyncio.to_thread(self.store.taken, press)
            waits = taken is False
            if not waits or time.monotonic() >= end:
                return taken
            await asyncio.sleep(LOOK_AGAIN)

    async def run(self) -> None:
        """Send letters until cancelled."""
        while True:
            self._wake.clear()  # before it looks: a letter that is accepted meanwhile wakes it again
            try:
                await self._send_all()
            except Exception:
                log.exception("the outbox could not be worked on; it is tried again")
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._wake.wait(), self._retry.idle())

    async def send_one(self) -> bool:
        """Try the letter whose turn it is. False if there was none."""
        waiting = await asyncio.to_thread(self.store.claim, self._retry.lease(self._settings.mail_seconds))
        if waiting is None:
            return False
        try:
            # erased in this thread: a millisecond, and whoever is killed in it sends a second copy later
            await hand_over(self._cipher.decrypt(waiting.encrypted), self._settings, lambda: self.store.erase(waiting.id))
            log.info("a letter was taken by the mail server")
        except Exception as failed:  # whatever it is, but for being cancelled: the letter waits, and is tried again
            await self._again(waiting, failed)
        return True

    async def _send_all(self) -> None:
        while await self.send_one():
            pass
        await asyncio.to_thread(self.store.forget_taken)

    async def _again(self, waiting: Waiting, failed: Exception) -> None:
        tries = waiting.tries + 1
        code = getattr(failed, "code", "")  # never the server's sentence: it may quote an address
        log.warning("a letter was not taken (%s %s); try %d", type(failed).__name__, code, tries)
        next_try = time.time() + self._retry.pause(tries)
        await asyncio.to_thread(self.store.put_back, waiting.id, tries, next_try)
