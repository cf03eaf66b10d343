"""A letter as a mail, and what is said to the mail server."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import aiosmtplib
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from bot.outbox import mail
from bot.outbox.encryption import Letter
from bot.outbox.mail import as_mail, hand_over
from bot.settings import Settings
from tests.outbox.mail_server import Inbox, MailServer, free_port

LETTER = Letter("<1@a.example>", "dpo@a.example", "Ask (é)", "Hello,\n\nZoë", "Mon, 30 Nov 2026 10:00:00 -0000", "r@r.example")
SENDER = "letters@a.example"


def test_every_part_of_the_letter_has_its_header() -> None:
    made = as_mail(LETTER, SENDER)
    headers = list(made.items())
    assert headers[:6] == [
        ("Message-ID", "<1@a.example>"),
        ("Date", "Mon, 30 Nov 2026 10:00:00 -0000"),
        ("From", SENDER),
        ("To", "dpo@a.example"),
        ("Subject", "Ask (é)"),
        ("Reply-To", "r@r.example"),
    ]
    assert headers[-1] == ("Content-Language", "en-GB")
    assert made.get_content() == "Hello,\n\nZoë\n"
    assert b"\r\n" in made.as_bytes(), "as mail servers want it"


@pytest.mark.parametrize("reply_to", [None, ""])
def test_somebody_without_an_address_is_answered_another_way(reply_to: str | None) -> None:
    assert "Reply-To" not in as_mail(replace(LETTER, reply_to=reply_to), SENDER)


@pytest.mark.parametrize("field", ["to", "subject", "reply_to"])
def test_no_line_break_can_put_a_header_in(field: str) -> None:
    with pytest.raises(ValueError):
        as_mail(replace(LETTER, **{field: "x@x.example\nBcc: y@y.example"}), SENDER)


async def test_it_goes_to_the_council_alone_and_from_our_address(settings: Settings, mail_server: MailServer) -> None:
    taken: list[int] = []
    await hand_over(LETTER, settings, lambda: taken.append(len(mail_server.inbox.letters)))
    assert taken == [1], "once, and only when the server has it"
    assert mail_server.inbox.envelopes == [(settings.mail_from, ["dpo@a.example"])]


async def test_nothing_is_taken_that_the_server_refused(settings: Settings, mail_server: MailServer) -> None:
    mail_server.inbox.behaviour = "refuse"
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused):
        await hand_over(LETTER, settings, lambda: pytest.fail("it was not taken"))


async def test_a_server_that_says_nothing_is_given_up_after_its_time(settings: Settings, mail_server: MailServer) -> None:
    mail_server.inbox.behaviour = "stall"
    with pytest.raises((asyncio.TimeoutError, aiosmtplib.SMTPException)):
        await hand_over(LETTER, replace(settings, mail_seconds=0.2), lambda: pytest.fail("it was not taken"))  # type: ignore[arg-type]


async def test_a_goodbye_that_fails_does_not_make_the_letter_untaken(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, mail_server: MailServer
) -> None:
    async def quit_fails(self: aiosmtplib.SMTP) -> None:
        raise aiosmtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr(aiosmtplib.SMTP, "quit", quit_fails)
    taken: list[bool] = []
    await hand_over(LETTER, settings, lambda: taken.append(True))
    assert taken == [True]


async def test_the_goodbye_is_waited_for_a_short_time_only(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, mail_server: MailServer
) -> None:
    async def quit_never_ends(self: aiosmtplib.SMTP) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(aiosmtplib.SMTP, "quit", quit_never_ends)
    monkeypatch.setattr(mail, "QUIT_SECONDS", 0.05)
    await asyncio.wait_for(hand_over(LETTER, settings, lambda: None), 3)
    assert len(mail_server.inbox.letters) == 1


async def test_it_logs_in_where_a_user_is_set(settings: Settings) -> None:
    logins: list[tuple[bytes, bytes]] = []

    def authenticate(server: object, session: object, envelope: object, mechanism: str, data: LoginPassword) -> AuthResult:
        logins.append((data.login, data.password))
        return AuthResult(success=True)

    inbox, port = Inbox(), free_port()
    strict = Controller(
        inbox, hostname="127.0.0.1", port=port, authenticator=authenticate, auth_required=True, auth_require_tls=False
    )
    strict.start()
    try:
        with pytest.raises(aiosmtplib.SMTPException):
            await hand_over(LETTER, replace(settings, mail_port=port), lambda: None)
        await hand_over(LETTER, replace(settings, mail_port=port, mail_user="u", mail_password="p"), lambda: None)
    finally:
        strict.stop()
    assert logins == [(b"u", b"p")] and len(inbox.letters) == 1


@pytest.mark.parametrize("tls", ["starttls", "tls"])
async def test_where_the_line_has_to_be_encrypted_a_server_that_cannot_gets_nothing(
    settings: Settings, mail_server: MailServer, tls: str
) -> None:
    """The words of a child never go over an open line because a server was set up wrongly."""
    with pytest.raises((aiosmtplib.SMTPException, OSError, asyncio.TimeoutError)):
        await hand_over(LETTER, replace(settings, mail_tls=tls), lambda: pytest.fail("it was not taken"))
    assert mail_server.inbox.letters == [] and mail_server.inbox.tried == 0


async def test_the_server_is_said_goodbye_to(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, mail_server: MailServer
) -> None:
    """A line that only breaks off counts as a failure with some servers, and these take no more letters after a while."""
    said: list[int] = []

    async def quit_is_noted(self: aiosmtplib.SMTP) -> None:
        said.append(len(mail_server.inbox.letters))

    monkeypatch.setattr(aiosmtplib.SMTP, "quit", quit_is_noted)
    await hand_over(LETTER, settings, lambda: None)
    assert said == [1], "once, when it has the letter"


def test_the_letter_goes_to_the_server_that_is_set_and_not_to_one_on_this_machine(settings: Settings) -> None:
    client = mail._client(replace(settings, mail_host="mail.trust.example", mail_port=2525, mail_seconds=7))
    assert (client.hostname, client.port, client.timeout) == ("mail.trust.example", 2525, 7)
