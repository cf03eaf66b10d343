"""How long it takes to start and to answer, and how much memory the process holds."""

from __future__ import annotations

import asyncio
import resource
import statistics
import time
from pathlib import Path

from bot.content.shared import library
from bot.conversation.store import new_id
from bot.journey import Journey, make_journey
from bot.message import Message
from bot.profile import Told
from bot.settings import Settings

SAMPLE = [
    "who sees my info?",
    "can i say no",
    "how do i get my file",
    "does school get told im in care",
    "wot do u rite about me",
]
ASKED = 200  # messages timed, after 20 to warm up


def started(settings: Settings) -> Journey:
    """A journey with Rasa loaded; prints how long that took and what memory it holds."""
    from bot.rasa.agent import Understanding

    begin = time.perf_counter()
    journey = make_journey(settings)
    journey.model.understanding = Understanding(settings, journey.conversations)
    print(f"start: {time.perf_counter() - begin:.1f} s   memory now {_memory()} MB, at most {_peak()} MB")
    return journey


async def _times(journey: Journey, texts: list[str]) -> list[float]:
    found: list[float] = []
    name, council = "", next(iter(library().content.councils))
    for number in range(ASKED + 20):
        name = new_id() if number % 5 == 0 else name  # five messages to a talk
        begin = time.perf_counter()
        await journey.answer(Message(name, texts[number % len(texts)], Told(council)))
        found.append(1000 * (time.perf_counter() - begin))
    return sorted(found[20:])


async def _understanding_times(journey: Journey, texts: list[str]) -> list[float]:
    found: list[float] = []
    for number in range(ASKED + 20):
        begin = time.perf_counter()
        if journey.model.understanding is not None:
            await journey.model.understanding.parse(
                f"{texts[number % len(texts)]} {number}"
            )  # no text twice: nothing is remembered
        found.append(1000 * (time.perf_counter() - begin))
    return sorted(found[20:])


def report(journey: Journey, texts: list[str]) -> None:
    """Print the median and the slowest twentieth of the times a warm message takes, and the memory after it."""
    for what, times in (
        ("understanding alone", asyncio.run(_understanding_times(journey, texts))),
        ("a warm message", asyncio.run(_times(journey, texts))),
    ):
        print(f"{what}: median {statistics.median(times):.1f} ms, 95% under {times[int(0.95 * len(times))]:.1f} ms")
    print(f"memory now {_memory()} MB, at most {_peak()} MB")


def _memory() -> int:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
