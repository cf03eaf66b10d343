"""When an answer is due: by the calendar, over weekends and bank holidays in England."""

from datetime import date

import pytest

from bot.handoff.deadlines import due, months_after

MONTHS = [
    ("same date of the next month", date(2026, 9, 3), date(2026, 10, 5)),  # the 3rd of October is a Saturday
    ("a working day", date(2026, 10, 5), date(2026, 11, 5)),
    ("received at a weekend, counted all the same", date(2026, 11, 1), date(2026, 12, 1)),
    ("no such date: the last day", date(2027, 1, 29), date(2027, 3, 1)),  # the 28th of February is a Sunday
    ("a leap year", date(2028, 1, 31), date(2028, 2, 29)),
    ("over the end of the year", date(2026, 12, 10), date(2027, 1, 11)),  # the 10th is a Sunday
    ("Christmas Day", date(2026, 11, 25), date(2026, 12, 29)),  # and Boxing Day, a Saturday, is kept on the Monday
    ("New Year", date(2026, 12, 1), date(2027, 1, 4)),  # New Year's Day is a Friday
    ("Good Friday", date(2027, 2, 26), date(2027, 3, 30)),  # and Easter Monday
    ("a May bank holiday", date(2027, 4, 3), date(2027, 5, 4)),
]


@pytest.mark.parametrize(("received", "by"), [case[1:] for case in MONTHS], ids=[case[0] for case in MONTHS])
def test_one_month(received: date, by: date) -> None:
    assert months_after(received, 1) == by


@pytest.mark.parametrize(
    ("received", "latest"), [(date(2027, 11, 30), date(2028, 2, 29)), (date(2028, 11, 30), date(2029, 2, 28))]
)
def test_the_last_day_of_february_is_that_of_its_own_year(received: date, latest: date) -> None:
    """Three months from November lie in the next year, which may be a leap year or not."""
    found = due("month", received)
    assert found and found.latest == latest


def test_a_hard_request_may_take_three_months_from_the_start() -> None:
    found = due("month", date(2026, 11, 22))
    assert found
    assert (found.by, found.latest) == (date(2026, 12, 22), date(2027, 2, 22))


def test_a_complaint_is_acknowledged_within_thirty_days_counted_from_the_day_after() -> None:
    found = due("complaint", date(2026, 11, 22))
    assert found
    assert (found.by, found.latest) == (date(2026, 12, 22), None)


def test_where_the_law_sets_no_time_none_is_said() -> None:
    assert due("none", date(2026, 11, 22)) is None
