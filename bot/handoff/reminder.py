"""A calendar entry for the day after an answer is due. It says as little as it can: a calendar is often shared."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta, timezone

from icalendar import Alarm, Calendar, Event

TYPE = "text/calendar"


def reminder(by: date, title: str, description: str) -> bytes:
    """An .ics file with one entry, a whole day long.

    Args:
        by: the day by which the answer is due; the entry is on the day after.
    """
    event = Event()
    event.add("uid", secrets.token_hex(16))
    event.add("dtstamp", datetime.now(timezone.utc).replace(microsecond=0))
    event.add("dtstart", by + timedelta(days=1))
    event.add("dtend", by + timedelta(days=2))
    event.add("summary", title)
    event.add("description", description)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta(hours=9))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//notice explainer//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
