"""kill -9 between "accepted" and the mail server's answer, a hundred times: every accepted letter arrives.

A second copy cannot be ruled out, by nobody: when the process dies after the server has taken the letter and before that is
written down, only sending again is safe. It is rare (half a millisecond), and the copy has the same Message-ID.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.outbox.store import Store
from bot.settings import ROOT, Settings
from tests.outbox.mail_server import MailServer

pytestmark = [pytest.mark.server, pytest.mark.slow]

KILLS = 100
AT_ONCE = 2  # processes that share one outbox
ANSWER = 2.0  # seconds that the mail server takes: the kills fall into this time, to its very end
CHILD = """
import asyncio, sys
from bot.outbox.worker import OutboxWorker
from bot.settings import Settings

async def main(press):
    worker = OutboxWorker(Settings.from_environment())
    if press:
        await worker.accept(press, "dpo@alder.example", "A letter", f"Letter {press}")
        print("accepted", flush=True)
    await worker.run()

asyncio.run(main(sys.argv[1]))
"""


def start(settings: Settings, press: str) -> subprocess.Popen[str]:
    names = ("mailboxes", "mail_host", "mail_port", "mail_tls", "mail_from", "mail_pause_seconds", "outbox", "outbox_key")
    own = {name.upper(): str(getattr(settings, name)) for name in names} | {"MAIL_SECONDS": "5"}
    command = [sys.executable, "-c", CHILD, press]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def killed(settings: Settings, press: str, after: float) -> bool:
    """Accept a letter, and kill without warning so many seconds later. Whether it was accepted."""
    child = start(settings, press)
    assert child.stdout
    accepted = child.stdout.readline() == "accepted\n"
    time.sleep(after)
    child.kill()
    child.wait()
    child.stdout.close()
    return accepted


def test_every_accepted_letter_survives_being_killed(settings: Settings, mail_server: MailServer) -> None:
    moments = random.Random(7)  # noqa: S311 - moments, not secrets
    mail_server.inbox.delay = ANSWER
    Store(settings.outbox).close()
    presses = [f"press-{number:04d}" for number in range(KILLS)]
    after = [moments.uniform(0, ANSWER * 1.05) for _ in presses]
    with ThreadPoolExecutor(AT_ONCE) as several:
        accepted = list(several.map(lambda press, wait: killed(settings, press, wait), presses, after))
    assert sum(accepted) == KILLS
    mail_server.inbox.delay = 0.0
    rest, store, end = start(settings, ""), Store(settings.outbox), time.monotonic() + 60
    while store.tally().waiting and time.monotonic() < end:
        time.sleep(0.2)
    rest.kill()
    rest.wait()
    assert store.tally().waiting == 0
    store.close()
    texts = Counter(letter.get_content().strip() for letter in mail_server.inbox.letters)
    assert set(texts) == {f"Letter {press}" for press in presses}, "every accepted letter arrived"
    names = {(letter.get_content().strip(), letter["Message-ID"]) for letter in mail_server.inbox.letters}
    assert len(names) == KILLS, "a second copy has the first one's name"
    twice = {text: number for text, number in texts.items() if number > 1}
    print(f"{KILLS} kills, {len(mail_server.inbox.letters)} letters taken, more than once: {len(twice)}")
    assert sum(twice.values()) - len(twice) <= 1, "one at most"
