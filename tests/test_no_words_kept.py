"""Nothing that somebody typed is printed, counted or written, at any log level, also when a step fails.

The words typed here are made up anew in each run, so that nothing else can hold them: not even this file.
"""

import os
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Callable
from urllib.parse import quote

import pytest

from bot.content.load import Content
from bot.conversation.store import new_id
from bot.journey import Journey
from bot.logging_setup import configure_logging
from bot.message import Message
from bot.outcome import Kind
from bot.profile import Told
from bot.settings import ROOT
from tests.conftest import Server
from tests.web.client import HTML, Client

NOT_THE_SERVERS = {".git", ".venv"}


def made_up() -> str:
    """A word that nobody ever wrote."""
    return "zq" + "".join(secrets.choice("abcdefghijklmnop") for _ in range(18))


def made_up_arabic() -> str:
    """The same in another script."""
    return "".join(secrets.choice("ابتثجحخدذرزسشصضطظعغفقكلمنهوي") for _ in range(18))


def spellings(word: str) -> list[bytes]:
    """The word as bytes that a file or a log could hold: as it is, escaped as in JSON, and as in an address."""
    return [word.encode(), word.encode("unicode_escape"), quote(word).encode()]


def files_changed(folder: Path, since: float) -> list[Path]:
    """Files below this folder that were written after this time."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_THE_SERVERS]
        found += [Path(here, name) for name in names if Path(here, name).is_file()]
    return [path for path in found if path.stat().st_mtime >= since - 1]


def test_words_typed_to_the_server_are_nowhere(server: Server) -> None:
    """The real server at log level DEBUG: its whole output, its metrics, and every file written since it started."""
    client, word, name = Client(server.url), made_up(), new_id()
    client.rest(f"who sees my {word} info?", name, council="dudley")
    client.rest(f"my dad hits me {word}", name, council="dudley")
    client.rest(f"{word} {word}", name)
    client.rest(f"what does {word} mean")
    client.rest(f"/{word}")
    client.rest(f"{word} " * 500)
    client.rest(f"hello {word}", word)
    client.rest("hello", council=word)
    client.rest(f"{word}\ud800\0")
    client.raw(f'{{"sender": "{word}')
    client.form(message=f"can i say no {word}", conversation=name)
    client.form(message=f"{word} " * 500)
    client.form(press=f"/{word}")
    client.get(f"/{word}?ask={word}&council={word}", headers=HTML)
    client.get(f"/?ask={word}&council={word}", headers=HTML)
    client.post("/", data=f"message={word}\xff".encode("latin-1"), headers={"Content-Type": "multipart/form-data"})
    client.request("DELETE", f"/conversations/{word}")
    assert word not in server.printed()
    assert name not in server.printed()
    assert "INFO bot" in server.printed(), "the log was on"
    assert word not in client.get("/metrics").text
    wanted = word.encode()
    written = [*files_changed(ROOT, server.since), *files_changed(server.temporary, 0), server.log]
    assert [path for path in written if wanted in path.read_bytes()] == []


DISCLOSURES = {
    "plain": ("my foster dad hits me {word}", made_up),
    "misspelt": ("hes hertin me evry nite an im not sayf {word}", made_up),
    "Arabic": ("أبي يضربني كل ليلة {word}", made_up_arabic),
    "with a question": ("my dad hits me. who sees my {word} info?", made_up),
    "gentle": ("when i was 5 he hit me, is it in my file {word}", made_up),
}


@pytest.mark.parametrize("typed, make", DISCLOSURES.values(), ids=DISCLOSURES)
def test_a_disclosure_leaves_no_word_anywhere(server: Server, typed: str, make: Callable[[], str]) -> None:
    """By both doors of the real server at log level DEBUG, and also after the talk has gone on with the question beside it."""
    client, word = Client(server.url), make()
    for name, door in ((new_id(), client.rest), (new_id(), lambda text, name: client.form(message=text, conversation=name))):
        answered = door(typed.format(word=word), name)
        assert answered.status_code == 200 and "0800 1111" in answered.text, "it was met with help"
        door("thanks", name)
        client.form(press="/safety_go_on", conversation=name)
    written = [*files_changed(ROOT, server.since), *files_changed(server.temporary, 0), server.log]
    held = {path: path.read_bytes() for path in written} | {Path("/metrics"): client.get("/metrics").content}
    assert [path for path, text in held.items() if any(spelt in text for spelt in spellings(word))] == []


FAILING = """
import asyncio, sys
from bot.logging_setup import configure_logging
configure_logging("DEBUG")
from bot.conversation.store import new_id
from bot.message import Message
from bot.profile import Told
from bot.settings import Settings
from bot.journey import make_journey

class Broken:
    async def parse(self, text, before=""):
        raise ValueError(f"cannot read {text!r}") from KeyError(text)

    async def undo(self, conversation):
        raise ValueError(conversation)

journey = make_journey(Settings())
journey.model.understanding = Broken()
reply = asyncio.run(journey.answer(Message(new_id(), sys.stdin.read())))
assert reply.kind.value == "error", reply
"""


@pytest.mark.slow
def test_a_step_that_fails_logs_where_but_not_what(tmp_path: Path) -> None:
    """The exception quotes the words, as a library's would; the log names its class and place only."""
    word = made_up()
    ran = subprocess.run([sys.executable, "-c", FAILING], input=word, capture_output=True, text=True, cwd=ROOT, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "understanding failed" in ran.stderr and "last gate" in ran.stderr and "ValueError" in ran.stderr
    assert word not in ran.stderr + ran.stdout


NET_FAILING = FAILING.replace(
    "journey.model.understanding = Broken()",
    """
class BrokenNet:
    def score(self, text):
        raise ValueError(f"cannot score {text!r}") from KeyError(text)
    tells = score

journey.safety.assessor.classifier = BrokenNet()
""",
).replace('"error"', '"safety"')


@pytest.mark.slow
def test_a_safety_net_that_fails_logs_where_but_not_what(tmp_path: Path) -> None:
    """The risk classifier fails on a disclosure: the rules stand, and the log has no word of it."""
    word = made_up()
    ran = subprocess.run(
        [sys.executable, "-c", NET_FAILING], input=f"my dad hits me {word}", capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "risk classifier failed" in ran.stderr and "ValueError" in ran.stderr
    assert word not in ran.stderr + ran.stdout


async def test_an_action_that_fails_inside_rasa_logs_no_words(
    journey: Journey, content: Content, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Rasa and rasa_sdk log the exception of an action themselves."""
    word = made_up()

    def broken(*arguments: object, **more: object) -> None:
        raise ValueError(f"who sees my {word} info?")

    monkeypatch.setattr("actions.turn.ActionTurn.of", broken)  # whichever action it comes to
    configure_logging("DEBUG")
    try:
        reply = await journey.answer(Message(new_id(), f"who sees my {word} info?", Told("dudley")))
    finally:
        printed = capfd.readouterr()
        configure_logging()
    assert reply.kind is Kind.ERROR and reply.buttons
    assert printed.err, "the failure was logged"
    assert word not in printed.out + printed.err


def test_a_message_does_not_show_its_words_when_printed() -> None:
    word = made_up()
    assert word not in repr(Message(new_id(), word))
