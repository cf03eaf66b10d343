"""The numbers: what stands beside each, what a press on it opens, and whose council's number is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.profile import Profile
from bot.safety import HelpLine, HelpLines, SafetyReplies
from bot.safety.policy import SafetyPolicy
from tests.safety.conftest import DATA

CHECKED = date(2026, 1, 2)
LINE = HelpLine("x", "A line", "anyone", "0300 555 0050", None, None, None, None, "https://example.org/", CHECKED)
FILE = """
last_checked: 2026-01-02
lines:
  ring: {name: Ring, who_for: anyone, phone: 0800 1111, url: "https://example.org/ring"}
  write: {name: Write, who_for: adults, text: "85258", text_word: SHOUT, note: free, url: "https://example.org/write"}
councils:
  dudley: {name: Dudley, who_for: telling, phone: 0300 1, out_of_hours: "at night: 0300 2", url: "https://example.org/dudley"}
"""


@pytest.fixture
def few(tmp_path: Path) -> HelpLines:
    file = tmp_path / "help_lines.yml"
    file.write_text(FILE, encoding="utf-8")
    return HelpLines.load(file)


@pytest.fixture(scope="module")
def lines() -> HelpLines:
    return HelpLines.load(DATA / "help_lines.yml")


@pytest.mark.parametrize(
    "note, night, wanted",
    [
        (None, None, ""),
        ("then option 3", None, "then option 3"),
        (None, "at night: 0300 2", "at night: 0300 2"),
        ("then option 3", "at night: 0300 2", "then option 3; at night: 0300 2"),
    ],
)
def test_the_note_and_the_number_for_the_night_stand_beside_the_number(note: str | None, night: str | None, wanted: str) -> None:
    line = HelpLine("x", "A line", "anyone", "0300 1", None, None, night, note, "https://example.org/", CHECKED)
    assert line.beside == wanted


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
def test_whoever_tells_of_danger_at_night_sees_the_councils_number_for_the_night(
    words: SafetyReplies, lines: HelpLines, council: str
) -> None:
    """The day's number is not answered at two in the morning."""
    night = lines.councils[council].out_of_hours
    assert night, "each council's line has a number for the night"
    (shown,) = [line for line in SafetyPolicy(words).crisis_reply("abuse", Profile(council, "carer")).help if night in line.note]
    assert shown.name == lines.councils[council].name


def test_what_is_written_in_the_file_is_what_a_line_has(few: HelpLines) -> None:
    assert few.lines == {
        "ring": HelpLine("ring", "Ring", "anyone", "0800 1111", None, None, None, None, "https://example.org/ring", CHECKED),
        "write": HelpLine("write", "Write", "adults", None, "85258", "SHOUT", None, "free", "https://example.org/write", CHECKED),
    }
    dudley = few.councils["dudley"]
    assert (dudley.id, dudley.name, dudley.out_of_hours) == ("council_dudley", "Dudley", "at night: 0300 2")
    assert few.last_checked == dudley.last_checked == CHECKED


def test_a_press_on_a_number_dials_it_without_its_spaces() -> None:
    assert LINE.link == "tel:03005550050"


def test_a_press_on_a_number_to_text_needs_no_word() -> None:
    line = HelpLine("x", "A line", "anyone", None, "85258", None, None, None, "https://example.org/", CHECKED)
    assert line.link == "sms:85258?&body="


def test_the_readers_own_council_is_picked_in_its_place(few: HelpLines) -> None:
    assert [line.id for line in few.pick(["write", "council", "ring"], "dudley")] == ["write", "council_dudley", "ring"]


@pytest.mark.parametrize("council", [None, "birmingham"])
def test_a_council_that_is_not_known_leaves_the_other_numbers(few: HelpLines, council: str | None) -> None:
    assert [line.id for line in few.pick(["council", "ring"], council)] == ["ring"]


def test_a_number_that_is_in_no_file_is_an_error(few: HelpLines) -> None:
    """It is read when the service starts: no child is shown a line without a number."""
    with pytest.raises(KeyError, match="nobody"):
        few.pick(["nobody"], None)


@pytest.mark.parametrize(
    "right, wrong", [("phone", "fone"), ("who_for: anyone, ", ""), ("2026-01-02", "soon"), ("councils", "council")]
)
def test_a_slip_in_the_file_is_told_with_its_name(tmp_path: Path, right: str, wrong: str) -> None:
    file = tmp_path / "help_lines.yml"
    file.write_text(FILE.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match="help_lines.yml"):
        HelpLines.load(file)
