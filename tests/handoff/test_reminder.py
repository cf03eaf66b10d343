"""The calendar entry: the day after, a whole day, an alarm in the morning, and as little as can be said."""

from datetime import date, datetime, timedelta, timezone

from icalendar import Calendar, Event

from bot.handoff.reminder import TYPE, reminder

TITLE, DESCRIPTION = "Has my letter been answered?", "Write again."


def entry() -> Event:
    (event,) = Calendar.from_ical(reminder(date(2026, 12, 31), TITLE, DESCRIPTION)).walk("VEVENT")
    return event


def test_it_is_the_whole_day_after_also_over_the_end_of_the_year() -> None:
    event = entry()
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 1, 1), date(2027, 1, 2))
    assert event["transp"] == "TRANSPARENT", "nobody sees the person as busy"


def test_it_says_what_it_is_told_and_nothing_else() -> None:
    event = entry()
    assert (str(event["summary"]), str(event["description"])) == (TITLE, DESCRIPTION)
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"}


def test_the_alarm_rings_at_nine_in_the_morning() -> None:
    (alarm,) = entry().walk("VALARM")
    assert (alarm["action"], str(alarm["description"]), alarm["trigger"].dt) == ("DISPLAY", TITLE, timedelta(hours=9))


def test_a_calendar_program_can_read_it() -> None:
    """RFC 5545 wants a version, a product, a time stamp in UTC, and a name of its own for each entry."""
    calendar = Calendar.from_ical(reminder(date(2026, 12, 31), TITLE, DESCRIPTION))
    assert (TYPE, calendar["version"], calendar["prodid"]) == ("text/calendar", "2.0", "-//notice explainer//EN")
    stamp = entry()["dtstamp"].dt
    assert abs(datetime.now(timezone.utc) - stamp) < timedelta(minutes=5) and stamp.microsecond == 0
    first, second = str(entry()["uid"]), str(entry()["uid"])
    assert first != second and len(first) == 32
