"""When an answer is due, said as "about": it is the council that counts.

One month goes to the same date of the next month, else to its last day, and over a weekend or a bank holiday in England to the
next working day (the ICO's way of counting; UK GDPR, article 12A).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Optional

import holidays

from bot.content.request_models import AnswerTime

ACKNOWLEDGED = 30  # days to say that a complaint came, from the day after it did (Data Protection Act 2018, section 164A)
LONGEST = 3  # months, where a request is hard


@dataclass(frozen=True)
class Due:
    """By when: the answer (for a complaint: the word that it came), and the latest day if they need longer."""

    by: date
    latest: Optional[date] = None


def due(answer: AnswerTime, received: date) -> Optional[Due]:
    """When the answer to a request is due that was received on this day; None where the law sets no time."""
    if answer == "month":
        return Due(months_after(received, 1), months_after(received, LONGEST))
    if answer == "complaint":
        return Due(received + timedelta(days=ACKNOWLEDGED))
    return None


def months_after(start: date, months: int) -> date:
    """The day so many months later, on a working day."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return working_day(date(year, month, min(start.day, calendar.monthrange(year, month)[1])))


def working_day(day: date) -> date:
    """This day, or the next one on which offices in England work."""
    while day.weekday() >= 5 or day in _bank_holidays():
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=1)
def _bank_holidays() -> holidays.HolidayBase:
    return holidays.country_holidays("GB", subdiv="ENG")
