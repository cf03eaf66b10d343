"""Every answer and every request is read again in time: a warning before the day, an error after it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.checks import review_date as rule
from bot.checks.editorial import limits
from bot.content.errors import Problem
from bot.content.load import Content
from bot.settings import ROOT
from tests.small_content import content, request, topic

FAR = date(9999, 12, 31)
DUE = content(topic(review_by="2027-06-30"))
LETTER_DUE = content(topic(review_by=FAR), requests={"letter": request(review_by="2027-06-30")})
EITHER = pytest.mark.parametrize("due", [DUE, LETTER_DUE], ids=["answer", "request"])


def on(due: Content, day: date) -> list[Problem]:
    return list(rule.run(due, day))


@EITHER
def test_a_day_far_ahead_passes(due: Content) -> None:
    assert on(due, date(2027, 5, 1)) == []


@EITHER
def test_a_day_that_is_near_is_a_warning(due: Content) -> None:
    (first,) = on(due, date(2027, 5, 2))
    (last,) = on(due, date(2027, 6, 30))
    assert first.warning
    assert last.warning
    assert "It is to be read again by 2027-06-30." in str(first)


@EITHER
def test_a_day_that_is_past_is_an_error(due: Content) -> None:
    """Also of a request: a letter that rests on last year's law is signed by a child all the same."""
    (problem,) = on(due, date(2027, 7, 1))
    assert not problem.warning
    assert "It was to be read again by 2027-06-30" in str(problem)


def test_no_day_at_all_is_an_error() -> None:
    """Of an answer; a request without its day is refused when it is read."""
    (problem,) = on(content(topic(review_by=None)), date(2026, 1, 1))
    assert not problem.warning
    assert problem.line == 1
    assert "`review_by` is missing" in str(problem)
    assert "Write the day by which somebody reads it again." in str(problem)


@pytest.mark.parametrize("day", [date(2027, 6, 1), date(2027, 7, 1)], ids=["near", "past"])
def test_staff_are_sent_to_the_file_and_told_against_what_to_read_it(day: date) -> None:
    """An answer is read against the notice, a letter against the law."""
    (answer,), (letter,) = on(DUE, day), on(LETTER_DUE, day)
    assert answer.file == Path("seeing.yml") and "against the notice" in answer.mend
    assert letter.file == Path("letter.yml") and "against the law" in letter.mend


def test_the_line_of_the_day_is_told(tmp_path: Path) -> None:
    """The day to be changed is found at once."""
    file = tmp_path / "seeing.yml"
    file.write_text("topic: seeing\ntitle: Seeing\nreview_by: 2027-06-30\n")
    due = content(topic(review_by="2027-06-30"))
    due.paths["seeing"] = file
    assert [problem.line for day in (date(2027, 6, 1), date(2027, 7, 1)) for problem in on(due, day)] == [3, 3]


def test_today_is_the_day_when_none_is_given() -> None:
    """As `make check` runs it."""
    past, near, far = (
        date.today() + timedelta(days=days) for days in (-400, limits(ROOT / "data").days_before_review.value // 2, 4000)
    )
    found = [list(rule.run(content(topic(review_by=day)))) for day in (past, near, far)]
    assert [[problem.warning for problem in problems] for problems in found] == [[False], [True], []]
