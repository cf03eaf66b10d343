"""The shape of a council: its contacts, its notice, and the clauses of that notice."""

from __future__ import annotations

from datetime import date
from typing import Optional, Tuple

from pydantic import Field, validator

from bot.content.models.shape import Shape


class Contact(Shape):
    """Somebody a person can turn to."""

    title: str
    name: Optional[str] = None
    email: Optional[str] = None
    phone: Optional[str] = None
    out_of_hours_phone: Optional[str] = None
    website: Optional[str] = None
    reason: str = Field(alias="for")
    say: Optional[str] = None
    say_carer: Optional[str] = None
    clauses: Tuple[str, ...] = ()
    source: Optional[str] = None
    last_checked: date


class Part(Shape):
    """One fact of a clause that can be asked about by itself."""

    id: str
    of: Tuple[str, ...] = ()
    says: str
    easier: Optional[str] = None
    carer: Optional[str] = None
    locator: Optional[str] = None

    @validator("of", pre=True)
    def _one_or_more(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value


class Clause(Shape):
    """One clause of a notice, told in our own words."""

    id: str
    heading: str
    says: str
    locator: str
    topics: Tuple[str, ...] = ()
    parts: Tuple[Part, ...] = ()


class Notice(Shape):
    """The official notice of a council."""

    title: str
    url: str
    updated: Optional[date] = None


class Council(Shape):
    """A council, its contacts and the clauses of its notice."""

    council: str
    name: str
    short_name: str
    also: Tuple[str, ...] = ()
    notice: Notice
    contacts: dict[str, Contact]
    clauses: Tuple[Clause, ...]

    def clause(self, clause_id: str) -> Optional[Clause]:
        """The clause with this id, or None."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)
