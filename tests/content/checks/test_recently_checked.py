"""No number is given out that nobody has rung for a year."""

from datetime import date

from bot.content.checks import recently_checked as rule
from tests.small_content import contact, content, council, told

OLD = contact(last_checked="2025-01-01")


def test_contacts_checked_within_a_year_pass() -> None:
    assert told(rule, content(), today=date(2027, 6, 1)) == []


def test_a_year_and_a_day_is_too_long() -> None:
    problems = told(rule, content(), today=date(2027, 6, 2))
    assert len(problems) == 2
    assert all("`dpo` was last checked on 2026-06-01" in problem for problem in problems)


def test_the_file_is_named_whether_a_councils_or_everyones() -> None:
    of = content(councils=(council("alder", contacts={"dpo": OLD}),), contacts={"ico": OLD})
    everyone, alder = told(rule, of, today=date(2026, 6, 1))
    assert "data/contacts.yml" in everyone
    assert "councils/alder.yml" in alder
