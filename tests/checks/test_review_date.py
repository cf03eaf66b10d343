"""Every answer is read again in time: a warning before the day, an error after it."""

from datetime import date

from bot.checks import review_date as rule
from tests.small_content import content, topic

DUE = content(topic(review_by="2027-06-30"))


def test_a_day_far_ahead_passes() -> None:
    assert list(rule.run(DUE, date(2027, 5, 1))) == []


def test_a_day_that_is_near_is_a_warning() -> None:
    (first,) = rule.run(DUE, date(2027, 5, 2))
    (last,) = rule.run(DUE, date(2027, 6, 30))
    assert first.warning
    assert last.warning


def test_a_day_that_is_past_is_an_error() -> None:
    (problem,) = rule.run(DUE, date(2027, 7, 1))
    assert not problem.warning
    assert "It was to be read again by 2027-06-30" in str(problem)


def test_no_day_at_all_is_an_error() -> None:
    (problem,) = rule.run(content(topic(review_by=None)), date(2026, 1, 1))
    assert not problem.warning
    assert "`review_by` is missing" in str(problem)
