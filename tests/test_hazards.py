"""The hazard log is whole: both halves of each hazard, the risk that its table gives, and at its head what bars the launch."""

import re

import pytest

from bot.settings import ROOT

LOG = ROOT / "docs" / "hazards.md"
ID = re.compile(r"H\d\d")
OWNERS = {"DSL", "IO", "ENG"}


def rows(text: str, columns: int) -> list[list[str]]:
    """The rows of hazards that have so many columns, cell by cell."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| H")]
    return [row for row in cells if len(row) == columns]


@pytest.fixture(scope="module")
def text() -> str:
    return LOG.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rated(text: str) -> list[list[str]]:
    return rows(text, 9)


def test_each_hazard_is_rated_once_and_has_what_stops_it_in_the_same_order(text: str, rated: list[list[str]]) -> None:
    ids = [row[0] for row in rated]
    assert ids == [row[0] for row in rows(text, 5)] == [f"H{number:02}" for number in range(1, len(ids) + 1)]
    assert len(ids) > 40
    assert len([line for line in text.splitlines() if line.startswith("| H")]) == 2 * len(ids), (
        "a row has a cell too many or too few"
    )


def test_no_cell_is_empty_and_each_hazard_has_one_owner(text: str, rated: list[list[str]]) -> None:
    stopped = rows(text, 5)
    assert [row[0] for row in [*rated, *stopped] if not all(row)] == []
    assert [row[0] for row in stopped if row[4] not in OWNERS] == []


def test_the_risk_is_that_of_the_table(text: str, rated: list[list[str]]) -> None:
    table = {row[0]: list(row[2::2]) for row in re.findall(r"^\| ([1-5])" + r"( \| )([1-5])" * 5 + r" \|$", text, re.MULTILINE)}
    assert sorted(table) == ["1", "2", "3", "4", "5"]
    assert [row[0] for row in rated if table[row[6]][int(row[4]) - 1] != row[7]] == []


def test_nothing_that_stops_it_makes_it_likelier(rated: list[list[str]]) -> None:
    assert [row[0] for row in rated if row[6] > row[5]] == []


def test_a_high_risk_never_passes_for_launch_and_a_middling_one_never_unsaid(rated: list[list[str]]) -> None:
    assert {row[8] for row in rated} == {"yes", "agree", "no"}
    assert [row[0] for row in rated if row[7] in "45" and row[8] != "no"] == []
    assert [row[0] for row in rated if row[7] == "3" and row[8] == "yes"] == []


def test_what_bars_the_launch_stands_at_the_head_and_nothing_else_does(text: str, rated: list[list[str]]) -> None:
    head = text.split("## Not yet acceptable for launch")[1].split("\n## ")[0]
    assert set(ID.findall(head)) == {row[0] for row in rated if row[8] == "no"}


def test_each_hazard_names_a_test(text: str) -> None:
    """That the files are there is looked at by tests/test_layout.py."""
    assert [row[0] for row in rows(text, 5) if not re.search(r"`tests/[\w/]+\.(py|yml)`", row[2])] == []


@pytest.mark.parametrize("page", ["README.md", "docs/safety.md", "docs/dpia.md"])
def test_who_looks_after_danger_is_led_to_it(page: str) -> None:
    assert re.search(r"\]\((docs/)?hazards\.md\)", (ROOT / page).read_text(encoding="utf-8"))
