"""A letter as a mail, and handing it to the mail server."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP as MAIL_POLICY

import aiosmtplib

from bot.outbox.encryption import Letter
from bot.settings import Settings

QUIT_SECONDS = 5.0  # to say goodbye; the server has the letter by then, so a longer wait would only hold the next one up


def as_mail(letter: Letter, sender: str) -> EmailMessage:
    """The mail. Everything in it was fixed when the letter was accepted, so that a second copy can be known as one."""
    mail = EmailMessage(policy=MAIL_POLICY)
    mail["Message-ID"] = letter.message_id
    mail["Date"] = letter.date
    mail["From"] = sender
    mail["To"] = letter.to
    mail["Subject"] = letter.subject
    if letter.reply_to:
        mail["Reply-To"] = letter.reply_to
    mail.set_content(letter.text)
    mail["Content-Language"] = "en-GB"
    return mail


async def hand_over(letter: Letter, settings: Settings, taken: Callable[[], None]) -> None:
    """Give a letter to the mail server.

    Args:
        taken: called at once when the server has said that it has the letter, before anything else is said to it: the shorter
            the time between, the rarer a second copy.

    Raises:
        aiosmtplib.SMTPException, OSError, asyncio.TimeoutError: it was not taken, or nobody knows if it was.
    """
    client = _client(settings)
    try:
        # a limit on the whole, not on each answer: a server that answers a byte at a time must not hold the others up
        await asyncio.wait_for(_deliver(client, letter, settings), settings.mail_seconds)
        taken()
        with contextlib.suppress(Exception):  # it has the letter; how the connection ends is no matter
            await asyncio.wait_for(client.quit(), QUIT_SECONDS)
    finally:
        client.close()


async def _deliver(client: aiosmtplib.SMTP, letter: Letter, settings: Settings) -> None:
    await client.connect()
    if settings.mail_user:
        await client.login(settings.mail_user, settings.mail_password)
    mail = as_mail(letter, settings.mail_from)
    await client.send_message(mail, sender=settings.mail_from, recipients=[letter.to])


def _client(settings: Settings) -> aiosmtplib.SMTP:
    return aiosmtplib.SMTP(
        hostname=settings.mail_host, port=settings.mail_port, timeout=settings.mail_seconds,
        use_tls=settings.mail_tls == "tls", start_tls=settings.mail_tls == "starttls",
    )  # fmt: skip
