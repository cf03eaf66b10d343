"""No typed word in any log: a library's record keeps its place and loses its words; ours keep the trail of a mistake."""

import logging
import subprocess
import sys

import pytest

from bot.logging_setup import PlaceOnly
from bot.settings import ROOT

SECRET = "my name is zebedee"


def record(name: str, message: str, *args: object, error: BaseException | None = None) -> logging.LogRecord:
    trail = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord(name, logging.ERROR, "/lib/processor.py", 42, message, args, trail)
    assert PlaceOnly().filter(made)
    return made


def failed() -> BaseException:
    """A mistake whose text quotes what somebody typed."""
    try:
        int(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize("name", ["rasa.core.processor", "aiohttp.server", "root", "botany", "asyncio"])
def test_a_librarys_record_keeps_its_place_and_loses_its_words(name: str) -> None:
    made = record(name, f"got {SECRET} and %s", SECRET, error=failed())
    assert made.getMessage() == "processor:42 ValueError"
    assert SECRET not in logging.Formatter().format(made)


@pytest.mark.parametrize("name", ["bot", "bot.journey", "actions.answer"])
def test_our_own_sentences_stay(name: str) -> None:
    assert record(name, "ready on port %s", 8080).getMessage() == "ready on port 8080"


def test_our_own_mistakes_keep_the_trail_and_lose_the_text() -> None:
    text = logging.Formatter().format(record("bot.journey", "a step failed", error=failed()))
    assert text.startswith("a step failed [ValueError at test_logging_setup.py:")
    assert SECRET not in text
    assert "Traceback" not in text


def test_a_mistake_that_came_of_another_does_not_quote_that_one() -> None:
    try:
        raise RuntimeError(SECRET) from failed()
    except RuntimeError as error:
        text = logging.Formatter().format(record("bot.journey", "a step failed", error=error))
    assert "RuntimeError" in text
    assert SECRET not in text


TALKATIVE = f"""
import logging, warnings
from bot.logging_setup import configure_logging
configure_logging("DEBUG")
import structlog
from rasa.utils.log_utils import configure_structlog
for name in ("rasa.core.processor", "rasa.core.actions"):
    log = structlog.get_logger(name)
    for level in ("debug", "info", "warning", "error"):
        getattr(log, level)("processor.message", message_text={SECRET!r})
    try:
        int({SECRET!r})
    except ValueError:
        log.exception("failed", text={SECRET!r})
        logging.getLogger(name).exception({SECRET!r})
    logging.getLogger(name).debug({SECRET!r})
warnings.warn({SECRET!r})
logging.getLogger("bot.journey").debug("this is ours")
"""


def test_at_debug_neither_structlog_nor_logging_prints_what_was_typed() -> None:
    """As a library Rasa leaves structlog unconfigured, and then prints every message."""
    command = [sys.executable, "-c", TALKATIVE]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said = ended.stdout + ended.stderr
    assert "zebedee" not in said
    assert "this is ours" in said  # our own log does speak at this level
    assert "WARNING rasa.core" in said or "ERROR rasa.core" in said  # and a library's trouble is not hidden
