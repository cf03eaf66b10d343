"""The numbers: what stands beside each, what a press on it opens, and whose council's number is shown."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.profile import Profile
from bot.safety import HelpLine, HelpLines, SafetyReplies
from bot.safety.models import read_plain
from bot.safety.policy import SafetyPolicy
from tests.safety.conftest import DATA

CHECKED = date(2026, 1, 2)
LINE = HelpLine("x", "A line", "anyone", "0300 555 0050", None, None, None, None, "https://example.org/", CHECKED)
FILE = """
lines:
  ring:
    {name: Ring, who_for: anyone, phone: 0800 1111, url: "https://example.org/ring", looked_up: {where: a, day: 2026-01-02},
     rung: not yet}
  write:
    {name: Write, who_for: adults, text: "85258", text_word: SHOUT, note: free, url: "https://example.org/write", ages: adults,
     looked_up: {where: b, day: 2026-01-05}, rung: 2026-01-07}
councils:
  dudley:
    {name: Dudley, who_for: telling, phone: 0300 1, out_of_hours: "at night: 0300 2", url: "https://example.org/dudley",
     looked_up: {where: c, day: 2026-01-03}, rung: not yet}
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
        "write": HelpLine(
            "write", "Write", "adults", None, "85258", "SHOUT", None, "free", "https://example.org/write", date(2026, 1, 5),
            date(2026, 1, 7), "adults",
        ),
    }  # fmt: skip
    dudley = few.councils["dudley"]
    assert (dudley.id, dudley.name, dudley.out_of_hours) == ("council_dudley", "Dudley", "at night: 0300 2")
    assert dudley.looked_up == date(2026, 1, 3)


def test_the_oldest_look_up_is_the_day_that_counts(few: HelpLines) -> None:
    assert few.oldest_look_up == CHECKED
    assert [line.id for line in few.all()] == ["ring", "write", "council_dudley"]
    assert [line.id for line in few.all() if line.rung] == ["write"]


def test_a_line_without_a_number_is_its_page() -> None:
    line = HelpLine("x", "A page", "under 18s", None, None, None, None, None, "https://www.example.org/remove/", CHECKED)
    assert (line.number, line.link) == ("example.org/remove", "https://www.example.org/remove/")


def test_every_real_line_has_a_number_or_a_page_and_says_where_it_was_found(lines: HelpLines) -> None:
    raw = read_plain(DATA / "help_lines.yml")
    for line in lines.all():
        assert re.fullmatch(r"[\d ]{3,}|SHOUT to 85258|(childline\.org\.uk/remove|ceop\.police\.uk)", line.number), line.id
        assert line.link.startswith(("tel:", "sms:", "https://")) and line.who_for
    for written in (*raw["lines"].values(), *raw["councils"].values()):
        assert written["looked_up"]["where"].startswith("https://")


def test_lines_for_one_age_only(lines: HelpLines) -> None:
    """Childline is for the young; nobody under 18 is sent to a line that turns them away."""
    ages = {name: line.ages for name, line in lines.lines.items()}
    assert ages["childline"] == ages["report_remove"] == "young"
    assert ages["nspcc"] == ages["napac"] == ages["rape_crisis"] == ages["stop_it_now"] == "adults"
    assert ages["emergency"] == ages["samaritans"] == "everyone"


def test_one_date_for_the_whole_file_is_refused_with_what_to_write(tmp_path: Path) -> None:
    file = tmp_path / "help_lines.yml"
    file.write_text("last_checked: 2026-01-02\n" + FILE, encoding="utf-8")
    with pytest.raises(ValueError, match="write `looked_up` and `rung` at each line"):
        HelpLines.load(file)


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
    "right, wrong",
    [("phone", "fone"), ("who_for: anyone, ", ""), ("2026-01-02", "soon"), ("councils", "council"), ("not yet", "soon"),
     ("ages: adults", "ages: old")],
)  # fmt: skip
def test_a_slip_in_the_file_is_told_with_its_name(tmp_path: Path, right: str, wrong: str) -> None:
    file = tmp_path / "help_lines.yml"
    file.write_text(FILE.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match="help_lines.yml"):
        HelpLines.load(file)
