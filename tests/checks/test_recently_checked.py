"""No number is given out that nobody has rung for a year."""

from datetime import date, timedelta

from bot.checks import recently_checked as rule
from bot.checks.editorial import limits
from bot.content.load import Content
from bot.safety import HelpLines
from bot.settings import ROOT, Settings
from tests.small_content import contact, council, told
from tests.small_content import content as small

OLD = contact(last_checked="2025-01-01")


def test_contacts_checked_within_a_year_pass() -> None:
    assert told(rule, small(), today=date(2027, 6, 1)) == []


def test_a_year_and_a_day_is_too_long() -> None:
    problems = told(rule, small(), today=date(2027, 6, 2))
    assert len(problems) == 2
    assert all("`dpo` was last checked on 2026-06-01" in problem for problem in problems)


def test_the_file_is_named_whether_a_councils_or_everyones() -> None:
    of = small(councils=(council("alder", contacts={"dpo": OLD}),), contacts={"ico": OLD})
    everyone, alder = told(rule, of, today=date(2026, 6, 1))
    assert "data/contacts.yml" in everyone
    assert "councils/alder.yml" in alder


def help_line_problems(content: Content, days: int) -> dict[str, str]:
    """What the rule says of each help line, so many days after they were all checked."""
    lines = HelpLines.load(Settings().data / "safety" / "help_lines.yml")
    problems = told(rule, content, today=lines.oldest_look_up + timedelta(days=days))
    return {name: problem for name in lines.lines for problem in problems if f"`{name}` was last checked" in problem}


def test_help_lines_are_held_to_the_same_year(content: Content) -> None:
    """The real ones: `make check` fails when they are too old."""
    assert help_line_problems(content, 365) == {}
    assert {"childline", "emergency", "nspcc", "shout"} <= set(help_line_problems(content, 366))


def test_a_help_line_is_told_with_its_own_file(content: Content) -> None:
    """Whoever rang it must find where to write the day."""
    problems = help_line_problems(content, 366)
    assert problems and all("safety/help_lines.yml" in problem for problem in problems.values())


def test_the_remedy_and_the_reason_are_told() -> None:
    of = small(councils=(council("alder", contacts={"dpo": OLD}),))
    (problem,) = rule.run(of, today=date(2026, 6, 1))
    assert problem.line == 1
    assert "Ring it or open it, then write today's date." in problem.mend
    assert problem.why == limits(ROOT / "data").days_between_checks.why


def test_today_is_the_day_when_none_is_given() -> None:
    """As `make check` runs it."""
    days = [date.today() - timedelta(days=days) for days in (400, 1)]
    of = small(councils=(council("alder", contacts={f"of_{day}": contact(last_checked=day) for day in days}),))
    (problem,) = told(rule, of)
    assert f"`of_{days[0]}`" in problem
