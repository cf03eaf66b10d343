"""Sends the letters: one after the other, again and again with growing pauses, until a mail server takes them."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from email.utils import formatdate
from typing import Optional

from bot.outbox.encryption import Letter, LetterCipher
from bot.outbox.mail import hand_over
from bot.outbox.store import Store, Waiting
from bot.settings import Settings

log = logging.getLogger(__name__)
LONGEST_PAUSE = 3600.0  # seconds between two tries, once there were many
LOOK = 15.0  # seconds after which the outbox is looked at again, whatever happens
HELD = 10.0  # seconds longer than sending may take: then whoever held a letter is dead, and another may have it


def pause(tries: int, first: float) -> float:
    """Seconds until the next try, after so many in vain: twice as long each time, up to an hour."""
    return float(min(first * 2 ** min(tries - 1, 20), LONGEST_PAUSE))


class OutboxWorker:
    """Accepts letters and sends them in the background."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
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
            state = await asyncio.to_thread(self.store.taken, press)
            if state is not False or time.monotonic() >= end:
                return state
            await asyncio.sleep(0.1)

    async def run(self) -> None:
        """Send letters until cancelled."""
        while True:
            try:
                while await self.send_one():
                    pass
                await asyncio.to_thread(self.store.forget_taken)
            except Exception:
                log.exception("the outbox could not be worked on; it is tried again")
            self._wake.clear()
            try:
                await asyncio.wait_for(self._wake.wait(), min(LOOK, self._settings.mail_pause_seconds))
            except asyncio.TimeoutError:
                continue

    async def send_one(self) -> bool:
        """Try the letter whose turn it is. False if there was none."""
        waiting = await asyncio.to_thread(self.store.claim, self._settings.mail_seconds + HELD)
        if waiting is None:
            return False
        try:
            # erased in this thread: a millisecond, and whoever is killed in it sends a second copy later
            await hand_over(self._cipher.decrypt(waiting.encrypted), self._settings, lambda: self.store.erase(waiting.id))
            log.info("a letter was taken by the mail server")
        except asyncio.CancelledError:
            raise
        except Exception as failed:  # whatever it is: the letter waits, and is tried again
            await self._again(waiting, failed)
        return True

    async def _again(self, waiting: Waiting, failed: Exception) -> None:
        tries = waiting.tries + 1
        code = getattr(failed, "code", "")  # never the server's sentence: it may quote an address
        log.warning("a letter was not taken (%s %s); try %d", type(failed).__name__, code, tries)
        seconds = pause(tries, self._settings.mail_pause_seconds)
        await asyncio.to_thread(self.store.put_back, waiting.id, tries, time.time() + seconds)
