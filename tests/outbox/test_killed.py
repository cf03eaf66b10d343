"""kill -9 between "accepted" and the mail server's answer, forty times: every accepted letter arrives.

A second copy cannot be ruled out, by nobody: when the process dies after the server has taken the letter and before that is
written down, only sending again is safe. It is rare (half a millisecond), and the copy has the same Message-ID.

The processes are real ones, and are killed without warning. They fork from one in which the program is loaded, and their leases
are short, so that nothing is waited for but the mail server.
"""

import asyncio
import multiprocessing
import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.connection import Connection

import pytest

from bot.outbox.store import Store
from bot.outbox.worker import OutboxWorker
from bot.settings import Settings
from tests.outbox.mail_server import MailServer

pytestmark = [pytest.mark.server, pytest.mark.slow]

KILLS = 40
AT_ONCE = 4  # processes that share one outbox
ANSWER = 1.0  # seconds that the mail server takes: the kills fall into this time, to its very end
MARGIN = 0.5  # seconds that a lease outlasts sending, in the place of ten
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload([__name__])


def service(settings: Settings, press: str, accepted: Connection) -> None:
    """What runs in the process: accept a letter, say so, and send whatever waits."""

    async def main() -> None:
        worker = OutboxWorker(settings)
        worker._retry = replace(worker._retry, lease_margin=MARGIN)
        if press:
            await worker.accept(press, "dpo@alder.example", "A letter", f"Letter {press}")
            accepted.send(True)
        await worker.run()

    asyncio.run(main())


def start(settings: Settings, press: str) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    heard, accepted = FORKS.Pipe(duplex=False)
    process = FORKS.Process(target=service, args=(settings, press, accepted))
    process.start()
    accepted.close()
    return process, heard


def killed(settings: Settings, press: str, after: float) -> bool:
    """Accept a letter, and kill without warning so many seconds later. Whether it was accepted."""
    process, heard = start(settings, press)
    accepted = bool(heard.recv())
    time.sleep(after)
    process.kill()
    process.join()
    return accepted


def test_every_accepted_letter_survives_being_killed(settings: Settings, mail_server: MailServer) -> None:
    settings = replace(settings, mail_seconds=2)
    moments = random.Random(7)  # noqa: S311 - moments, not secrets
    mail_server.inbox.delay = ANSWER
    Store(settings.outbox).close()
    presses = [f"press-{number:04d}" for number in range(KILLS)]
    after = [moments.uniform(0, ANSWER * 1.05) for _ in presses]
    with ThreadPoolExecutor(AT_ONCE) as several:
        accepted = list(several.map(lambda press, wait: killed(settings, press, wait), presses, after))
    assert sum(accepted) == KILLS
    mail_server.inbox.delay = 0.0
    (rest, _), store, end = start(settings, ""), Store(settings.outbox), time.monotonic() + 60
    while store.tally().waiting and time.monotonic() < end:
        time.sleep(0.05)
    rest.kill()
    rest.join()
    assert store.tally().waiting == 0
    store.close()
    texts = Counter(letter.get_content().strip() for letter in mail_server.inbox.letters)
    assert set(texts) == {f"Letter {press}" for press in presses}, "every accepted letter arrived"
    names = {(letter.get_content().strip(), letter["Message-ID"]) for letter in mail_server.inbox.letters}
    assert len(names) == KILLS, "a second copy has the first one's name"
    twice = {text: number for text, number in texts.items() if number > 1}
    print(f"{KILLS} kills, {len(mail_server.inbox.letters)} letters taken, more than once: {len(twice)}")
    assert sum(twice.values()) - len(twice) <= 1, "one at most"
