"""Is danger told in a text that is refused? Read by the rules alone, in pieces, for no more than a small share of the time.

A refused message costs a client nothing, so that reading it must not cost the service much: on one core a piece of 2,000
characters takes 20 to 120 ms, a short message 6 ms. What is not read any more still gets the help lines.
"""

from __future__ import annotations

import asyncio
import time
from typing import Optional, Protocol

from aiohttp import web

from bot.safety.models import Detection, Level
from bot.text.clean import cleaned

PIECE = 2000  # characters read at once: as much as an ordinary message may have, so that nobody waits longer than for one
OVERLAP = 200  # of one piece with the next: a sentence that is cut in one stands whole in the other
MOST_PIECES = 12  # some 21,600 characters; of a longer text half of them at its beginning and half at its end
SHORT = 300  # characters; a text up to here may also use what is kept back
SHARE = 0.2  # of one core's time that may go into reading what is refused
MOST_SECONDS = 4.0  # of processor time that can be saved up
KEPT_BACK = 2.0  # of these, only for short texts: long ones sent on purpose must not make the chat deaf to "my dad hits me"


class Assesses(Protocol):
    """What is needed of `SafetyAssessor`."""

    def assess_by_rules(self, text: str) -> Optional[Detection]:
        """What the rules alone say."""
        ...


class ReadingBudget:
    """Processor time for refused texts, of all clients together: nothing is known of a single one. It fills up with time."""

    def __init__(self) -> None:
        self._left, self._noted = MOST_SECONDS, time.monotonic()
        self.one_long = asyncio.Lock()  # long texts are read one after the other, so that all others are answered in between

    def allows(self, short: bool) -> bool:
        """Whether one more piece may be read now."""
        now = time.monotonic()
        self._left = min(MOST_SECONDS, self._left + (now - self._noted) * SHARE)
        self._noted = now
        return self._left > (0.0 if short else KEPT_BACK)

    def spend(self, seconds: float) -> None:
        """Take off what a piece has cost."""
        self._left -= seconds


BUDGET = web.AppKey("reading_budget", ReadingBudget)


async def read_for_danger(assessor: Assesses, budget: ReadingBudget, text: str) -> Optional[Detection]:
    """The first detection that puts help first, else the first gentle one; None if none was found in what could be read."""
    if len(text) <= SHORT:
        return await _read(assessor, budget, text, short=True)
    async with budget.one_long:
        return await _read(assessor, budget, text, short=False)


async def _read(assessor: Assesses, budget: ReadingBudget, text: str, short: bool) -> Optional[Detection]:
    gentle: Optional[Detection] = None
    for number, piece in enumerate(pieces(text)):
        if number:
            await asyncio.sleep(0)  # everybody else's turn
        if not budget.allows(short):
            break
        began = time.thread_time()
        found = assessor.assess_by_rules(cleaned(piece))
        budget.spend(time.thread_time() - began)
        if found is not None and found.level is Level.SAFETY:
            return found
        gentle = gentle or found
    return gentle


def pieces(text: str) -> list[str]:
    """The text in pieces that overlap, its beginning and its end first: the worst is often said last."""
    step = PIECE - OVERLAP
    starts = list(range(0, max(1, len(text) - OVERLAP), step))
    if len(starts) > MOST_PIECES:
        half = MOST_PIECES // 2
        starts = starts[:half] + [len(text) - PIECE - step * number for number in reversed(range(half))]
    first = [starts[0], starts[-1]] if len(starts) > 1 else starts
    return [_whole_words(text, start) for start in (*first, *starts[1:-1])]


def _whole_words(text: str, start: int) -> str:
    """A piece without the half of a word at its edges: "skill" must not be read as "kill"."""
    piece = text[start : start + PIECE]
    if start:
        before = piece[:OVERLAP].split(None, 1)
        piece = piece[len(before[0]) :] if len(before) > 1 and not piece[0].isspace() else piece
    if start + PIECE < len(text):
        end = piece[-OVERLAP:].rsplit(None, 1)
        piece = piece[: -len(end[1])] if len(end) > 1 and not piece[-1].isspace() else piece
    return piece
