"""Refused texts are read whole up to a limit, and reading them never takes more than its share."""

from types import SimpleNamespace
from typing import Optional

import pytest

from bot.safety.models import Detection, Level
from bot.web import danger_reading
from bot.web.danger_reading import (
    KEPT_BACK,
    MOST_PIECES,
    MOST_SECONDS,
    PIECE,
    SHARE,
    SHORT,
    ReadingBudget,
    pieces,
    read_for_danger,
)

DANGER, GENTLE = Detection("d", Level.SAFETY, "abuse"), Detection("g", Level.SUPPORT, "other")


class Reader:
    """Finds what it is told to find; each piece costs a second."""

    def __init__(self, clock: SimpleNamespace, **finds: Detection) -> None:
        self._clock, self._finds, self.read = clock, finds, []  # type: ignore[var-annotated]

    def assess_by_rules(self, text: str) -> Optional[Detection]:
        self._clock.cpu += 1.0
        self.read.append(text)
        return next((found for word, found in self._finds.items() if word in text), None)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Time and processor time, which go on only when they are set."""
    clock = SimpleNamespace(now=1000.0, cpu=0.0)
    stand_in = SimpleNamespace(monotonic=lambda: clock.now, thread_time=lambda: clock.cpu)
    monkeypatch.setattr(danger_reading, "time", stand_in)
    return clock


def numbered(count: int) -> str:
    return " ".join(f"w{number}" for number in range(count))


@pytest.mark.parametrize("count", [0, 1, 300, 401, 402, 700, 1500, 3000])
def test_every_word_stands_whole_in_a_piece(count: int) -> None:
    text = numbered(count)
    read = pieces(text)
    assert all(len(piece) <= PIECE for piece in read)
    assert {word for piece in read for word in piece.split()} == set(text.split()), "no word is lost, and no half of one is made"


def test_a_sentence_on_a_cut_stands_whole_in_a_piece() -> None:
    for before in range(1500, 2300, 7):
        text = "a " * (before // 2) + "my dad hits me every night" + " b" * 2000
        assert any("my dad hits me every night" in piece for piece in pieces(text)), before


@pytest.mark.parametrize("text", [numbered(200_000), "a" * 200_000])
def test_of_what_is_too_much_the_beginning_and_the_end_are_read(text: str) -> None:
    read = pieces(text)
    assert len(read) == MOST_PIECES
    assert read[0][:100] == text[:100] and read[1][-100:] == text[-100:]
    assert text[9000:9100] in "".join(read) and text[-9100:-9000] in "".join(read)


async def test_danger_ends_the_reading_and_wins_over_the_gentle_line(clock: SimpleNamespace) -> None:
    budget = ReadingBudget()
    assert await read_for_danger(Reader(clock, gentle=GENTLE, danger=DANGER), budget, "gentle") == GENTLE
    reader = Reader(clock, gentle=GENTLE, danger=DANGER)
    assert await read_for_danger(reader, ReadingBudget(), "gentle " + "a " * 2000 + "danger") == DANGER
    assert len(reader.read) == 2
    assert await read_for_danger(Reader(clock), budget, "hello") is None


async def test_what_nobody_sees_does_not_hide_it(clock: SimpleNamespace) -> None:
    assert await read_for_danger(Reader(clock, danger=DANGER), ReadingBudget(), "dan\0ger") == DANGER


async def test_long_texts_leave_time_for_short_ones(clock: SimpleNamespace) -> None:
    """A client that sends long texts on purpose must not make the chat deaf to "my dad hits me"."""
    budget, reader = ReadingBudget(), Reader(clock, danger=DANGER)
    for _ in range(5):
        await read_for_danger(reader, budget, "a " * 5000)
    assert len(reader.read) == MOST_SECONDS - KEPT_BACK
    assert await read_for_danger(reader, budget, "danger") == DANGER
    assert await read_for_danger(reader, budget, "danger".ljust(SHORT)) == DANGER
    assert await read_for_danger(reader, budget, "danger") is None, "nothing is left"
    clock.now += 1.0 / SHARE
    assert await read_for_danger(reader, budget, "danger".ljust(SHORT + 1)) is None
    assert await read_for_danger(reader, budget, "danger") == DANGER


async def test_time_is_not_saved_up_for_ever(clock: SimpleNamespace) -> None:
    budget, reader = ReadingBudget(), Reader(clock)
    clock.now += 1_000_000
    for _ in range(20):
        await read_for_danger(reader, budget, "hello")
    assert len(reader.read) == MOST_SECONDS
