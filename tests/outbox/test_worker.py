"""A letter that was accepted arrives, once, whatever the mail server does; and nothing of it stays."""

import asyncio
import time
from collections.abc import Callable

import pytest

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
    assert "a letter was not taken" in printed and "a letter was taken" in printed
    for word in ("zebra", "alder.example", "robin", "7K3M", PRESS):
        assert word not in printed
