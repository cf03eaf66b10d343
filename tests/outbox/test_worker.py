"""A letter that was accepted arrives, once, whatever the mail server does; and nothing of it stays."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from bot.outbox.retry import RetryPolicy
from bot.outbox.worker import OutboxWorker
from tests.outbox.conftest import row
from tests.outbox.mail_server import MailServer

PRESS = "press-" + "x" * 26
TEXT = "Hello,\n\nPlease can I see my zebra file? Zoë"


async def accepted(worker: OutboxWorker, press: str = PRESS) -> bool:
    return await worker.accept(press, "dpo@alder.example", "Ask to see my file (7K3M-9QX2)", TEXT, "robin@example.org")


async def again(worker: OutboxWorker) -> None:
    """The pause is over: as if the clock had gone on."""
    worker.store.put_back(row(worker).id, row(worker).tries, time.time() - 1)
    await worker.send_one()


async def test_it_arrives_word_for_word(worker: OutboxWorker, mail_server: MailServer) -> None:
    assert await accepted(worker)
    assert await worker.send_one()
    (letter,) = mail_server.inbox.letters
    assert letter.get_content().strip().replace("\r\n", "\n") == TEXT
    assert (letter["To"], letter["From"], letter["Reply-To"]) == (
        "dpo@alder.example",
        "letters@alder.example",
        "robin@example.org",
    )
    assert letter["Subject"] == "Ask to see my file (7K3M-9QX2)"
    assert letter["Message-ID"].endswith("@alder.example>")
    assert await worker.gone(PRESS) is True


async def test_the_same_press_is_sent_once(worker: OutboxWorker, mail_server: MailServer) -> None:
    assert [await accepted(worker), await accepted(worker)] == [True, False]
    await worker.send_one()
    assert await accepted(worker) is False, "also after it was taken"
    assert not await worker.send_one()
    assert len(mail_server.inbox.letters) == 1


@pytest.mark.parametrize("behaviour", ["refuse", "stall", "drop"])
async def test_it_waits_and_arrives_once_the_server_is_well_again(
    worker: OutboxWorker, mail_server: MailServer, behaviour: str
) -> None:
    mail_server.inbox.behaviour = behaviour
    await accepted(worker)
    await worker.send_one()
    assert mail_server.inbox.letters == []
    assert (row(worker).tries, await worker.gone(PRESS)) == (1, False)
    assert not await worker.send_one(), "not again at once"
    mail_server.inbox.behaviour = "fine"
    await again(worker)
    assert len(mail_server.inbox.letters) == 1
    assert await worker.gone(PRESS) is True


async def test_a_server_that_is_away_for_days_gets_it_when_it_is_back(worker: OutboxWorker, mail_server: MailServer) -> None:
    mail_server.stop()
    await accepted(worker)
    await worker.send_one()
    for _ in range(12):
        await again(worker)
    assert (row(worker).tries, mail_server.inbox.letters) == (13, [])
    mail_server.start()
    await again(worker)
    assert len(mail_server.inbox.letters) == 1


async def test_a_line_that_drops_after_the_letter_was_taken_sends_it_again_under_the_same_name(
    worker: OutboxWorker, mail_server: MailServer
) -> None:
    """Nobody can know if the server has it; so it is sent again, and the Message-ID says that it is the same letter."""
    mail_server.inbox.behaviour = "drop_after"
    await accepted(worker)
    await worker.send_one()
    mail_server.inbox.behaviour = "fine"
    await again(worker)
    first, second = mail_server.inbox.letters
    assert first["Message-ID"] == second["Message-ID"]
    assert first.as_bytes() == second.as_bytes()


async def test_nothing_of_it_can_be_read_on_disk_while_it_waits_and_its_encrypted_form_is_gone_once_it_is_taken(
    worker: OutboxWorker, mail_server: MailServer, files: Callable[[], bytes]
) -> None:
    """Encrypted while it waits; overwritten after: also in pages that the database has freed, and in any file beside it."""
    encrypted = []
    for number in range(20):
        await accepted(worker, f"{PRESS}{number}")
    with worker.store._engine.connect() as link:
        encrypted = [bytes(item[0]) for item in link.exec_driver_sql("select sealed from letters")]
    for word in (b"zebra", b"alder.example", b"robin", b"7K3M", PRESS.encode()):
        assert word not in files()
    assert encrypted[3][100:160] in files(), "the test would see it"
    while await worker.send_one():
        pass
    assert len(mail_server.inbox.letters) == 20
    left = files()
    assert [part for one in encrypted for part in (one[:40], one[100:160], one[-40:]) if part in left] == []


async def test_somebody_who_died_while_sending_holds_it_for_a_short_time_only(worker: OutboxWorker) -> None:
    await accepted(worker)
    assert worker.store.claim(11)
    assert worker.store.claim(11) is None, "nobody else sends it meanwhile"
    assert worker.store.claim(11, time.time() + 12)


async def test_the_loop_sends_what_comes(worker: OutboxWorker, mail_server: MailServer) -> None:
    task = asyncio.create_task(worker.run())
    await accepted(worker)
    assert await worker.gone(PRESS, 10) is True
    task.cancel()
    assert len(mail_server.inbox.letters) == 1


async def test_logs_hold_no_word_of_it(worker: OutboxWorker, mail_server: MailServer, capfd: pytest.CaptureFixture[str]) -> None:
    """The server's refusal quotes the address."""
    for behaviour in ("refuse", "drop", "fine"):
        mail_server.inbox.behaviour = behaviour
        await accepted(worker) if behaviour == "refuse" else None
        await worker.send_one() if behaviour == "refuse" else await again(worker)
    printed = "".join(capfd.readouterr())
    assert "a letter was not taken (SMTPRecipientsRefused" in printed and "a letter was taken" in printed
    for word in ("zebra", "alder.example", "robin", "7K3M", PRESS):
        assert word not in printed


async def test_a_letter_that_is_accepted_while_it_clears_up_is_sent_at_once(
    worker: OutboxWorker, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bell was silenced after the look, so that a letter waited for the next one."""
    monkeypatch.setattr(worker, "_retry", RetryPolicy(first_pause=3600, poll=3600))
    loop, looked, sent = asyncio.get_running_loop(), [], asyncio.Event()

    def accepted_meanwhile() -> None:
        looked.append(True)
        if len(looked) == 1:
            asyncio.run_coroutine_threadsafe(accepted(worker), loop).result()
        else:
            loop.call_soon_threadsafe(sent.set)

    monkeypatch.setattr(worker.store, "forget_taken", accepted_meanwhile)
    task = asyncio.create_task(worker.run())
    await asyncio.wait_for(sent.wait(), 10)
    task.cancel()
    assert await worker.gone(PRESS) is True


async def test_the_loop_goes_on_after_the_database_failed(
    worker: OutboxWorker, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "_retry", RetryPolicy(first_pause=0.01))
    claim, failed = worker.store.claim, []

    def fails_once(seconds: float) -> Any:
        if not failed:
            failed.append(True)
            raise OSError("disk")
        return claim(seconds)

    monkeypatch.setattr(worker.store, "claim", fails_once)
    await accepted(worker)
    task = asyncio.create_task(worker.run())
    assert await worker.gone(PRESS, 10) is True
    task.cancel()
    assert failed


async def test_what_was_taken_long_ago_is_cleared_up_by_the_loop(
    worker: OutboxWorker, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared = asyncio.Event()
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(worker.store, "forget_taken", lambda: loop.call_soon_threadsafe(cleared.set))
    task = asyncio.create_task(worker.run())
    await asyncio.wait_for(cleared.wait(), 10)
    task.cancel()


async def test_a_press_that_nobody_made_is_unknown_at_once(worker: OutboxWorker) -> None:
    began = time.monotonic()
    assert await worker.gone("nobody", 60) is None
    assert await worker.gone("nobody") is None
    await accepted(worker)
    assert await worker.gone(PRESS) is False
    assert time.monotonic() - began < 30, "it waits only for a letter that is on its way"


async def test_waiting_for_a_letter_ends_when_its_time_is_over(worker: OutboxWorker) -> None:
    await accepted(worker)
    assert await asyncio.wait_for(worker.gone(PRESS, 0.05), 10) is False


async def test_each_letter_has_its_own_name_and_the_day_it_was_accepted(worker: OutboxWorker, mail_server: MailServer) -> None:
    for number in range(2):
        await accepted(worker, f"{PRESS}{number}")
        await worker.send_one()
    first, second = mail_server.inbox.letters
    assert first["Message-ID"] != second["Message-ID"]
    assert len(first["Message-ID"]) == len("<@alder.example>") + 32
    age = datetime.now(timezone.utc) - parsedate_to_datetime(first["Date"]).replace(tzinfo=timezone.utc)
    assert timedelta(0) <= age < timedelta(minutes=5)


async def test_the_next_try_comes_after_the_pause_and_the_lease_outlasts_sending(
    worker: OutboxWorker, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server's one second, and ten more; then, after the second failure, twice the first pause."""
    leases: list[float] = []
    claim = worker.store.claim
    monkeypatch.setattr(worker.store, "claim", lambda seconds: leases.append(seconds) or claim(seconds))
    mail_server.inbox.behaviour = "refuse"
    await accepted(worker)
    assert await worker.send_one() is True
    await again(worker)
    assert leases == [11.0, 11.0]
    assert row(worker).tries == 2
    assert 1.0 < row(worker).next_try - time.time() <= 2.0
    assert row(worker).held_until == 0.0


async def test_what_is_cancelled_is_no_failed_try(worker: OutboxWorker, mail_server: MailServer) -> None:
    """The service stops while it sends: the lease runs out, and the letter is sent then."""
    mail_server.inbox.behaviour = "stall"
    await accepted(worker)
    task = asyncio.create_task(worker.send_one())
    while not mail_server.inbox.tried:
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert row(worker).tries == 0


async def test_the_log_names_the_servers_code_and_how_often_it_was_tried(
    worker: OutboxWorker, mail_server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Staff have to know why; the server's sentence would quote an address."""
    mail_server.inbox.behaviour = "full"
    await accepted(worker)
    await worker.send_one()
    assert "a letter was not taken (SMTPDataError 452); try 1" in [record.getMessage() for record in caplog.records]
