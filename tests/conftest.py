"""What the tests share: the real journey with Rasa, the real server as people start it, and whether there is a browser."""

from __future__ import annotations

import gc
import os
import socket
import subprocess
import sys
import time
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from bot.content.load import Content
from bot.content.shared import library
from bot.conversation.store import Conversations
from bot.journey import Journey
from bot.logging_setup import configure_logging
from bot.safety.risk_classifier import risk_classifier
from bot.safety.rule_detector import RuleDetector
from bot.safety.shared import Safety, make_safety
from bot.settings import ROOT, Settings
from bot.steps.services import Model
from tests.talk import Begin, Talk

START_SECONDS = 120  # the most that loading the model may take on a busy machine
OTHER_SITE = "http://council.test"  # whose pages may hold the chat
NO_JAVA = "NO JAVA: the HTML checker could not run. Set JAVA to a Java, or `apt install default-jre-headless`."
NO_BROWSER = "NO BROWSER: the tests in tests/browser could not run. Set CHROMIUM to a Chromium, or `apt install chromium`."


def chromium() -> str:
    """The browser to test with (`make test` finds one); empty if there is none."""
    path = os.environ.get("CHROMIUM", "")
    return path if Path(path).is_file() else ""


MARKED_BY_FIXTURE = {
    "model": {"journey", "safety", "talk"},
    "server": {"server", "client", "post"},
    "browser": {"browser"},
}
MARKED_BY_FOLDER = {"model": {"model_floors"}, "browser": {"browser"}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test's markers follow from the fixtures that it asks for, and from its folder: nobody has to remember them."""
    for item in items:
        fixtures, folders = set(getattr(item, "fixturenames", ())), set(item.path.parts)
        for name in MARKED_BY_FIXTURE:
            if fixtures & MARKED_BY_FIXTURE[name] or folders & MARKED_BY_FOLDER.get(name, set()):
                item.add_marker(name)


def pytest_collection_finish() -> None:
    """What the imports made (TensorFlow's classes, above all) stays: collecting garbage need not walk through it each time."""
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Logs hold no words in tests either; this has to come before anything else that could log."""
    configure_logging()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The very last lines say it when browser tests could not run."""
    if getattr(config, "browser_missed", False):
        print(f"\n{NO_BROWSER}")
    if getattr(config, "java_missed", False):
        print(f"\n{NO_JAVA}")


@dataclass(frozen=True)
class Server:
    """A running server: where it is, what it printed, and the folder that it has for temporary files."""

    url: str
    log: Path
    temporary: Path
    since: float  # time of the start: files changed later may be its work

    def printed(self) -> str:
        """Everything it has printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@pytest.fixture
def content() -> Content:
    """The content files, as they are served at this moment: an edited answer is live at once."""
    return library().content


@pytest.fixture(scope="session")
def rules_safety(tmp_path_factory: pytest.TempPathFactory) -> Safety:
    """The real rules and words of safety, without a risk classifier: no test that uses it depends on what was trained."""
    return make_safety(Settings(models=tmp_path_factory.mktemp("no-models")))


@pytest.fixture(scope="session")
def detector(rules_safety: Safety) -> RuleDetector:
    """The rules of danger alone. Compiling them takes seconds: this is the one that all tests share."""
    return rules_safety.assessor._rules


@pytest.fixture(scope="session")
def safety(rules_safety: Safety) -> Safety:
    """The safety that is served: the same rules, with the risk classifier if an encoder has been tuned."""
    assessor = copy(rules_safety.assessor)
    assessor.classifier = risk_classifier(Settings())
    return replace(rules_safety, assessor=assessor)


@pytest.fixture(scope="session")
def journey(safety: Safety) -> Journey:
    """The whole way of a message, with the trained model. Loaded once: it takes some seconds."""
    from bot.rasa.agent import Understanding

    conversations = Conversations(1800, 100)
    return Journey(library(), conversations, safety, Model(Understanding(Settings(), conversations)))


@pytest.fixture
def without_rasa(rules_safety: Safety) -> Callable[..., Journey]:
    """Makes a new journey whose understanding is missing, or is the broken one given."""
    return lambda understanding=None: Journey(library(), Conversations(1800, 100), rules_safety, Model(understanding))


@pytest.fixture
def talk(journey: Journey) -> Begin:
    """Begins a new talk with the trained model: `talk(council="dudley")`."""
    return lambda **known: Talk(journey, **known)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`python -m bot serve` on a free port, at the most talkative log level."""
    folder = tmp_path_factory.mktemp("server")
    temporary = folder / "temporary"
    temporary.mkdir()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    running = Server(f"http://127.0.0.1:{port}", folder / "printed.log", temporary, time.time())
    own = {"PORT": str(port), "LOG_LEVEL": "DEBUG", "TMPDIR": str(temporary), "HOST": "127.0.0.1", "SITES": OTHER_SITE}
    with running.log.open("wb") as printed:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=os.environ | own, stdout=printed, stderr=subprocess.STDOUT
        )
    try:
        _wait_until_ready(running, process)
        yield running
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_until_ready(running: Server, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{running.url}/health/ready", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the server was not ready:\n{running.printed()[-2000:]}")
