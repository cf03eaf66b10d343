"""The shape of a request: who it goes to, what is asked, the letter, what happens next. And of the pages around it."""

from __future__ import annotations

from datetime import date
from typing import Literal, Optional, Tuple, Union

from pydantic import Field, root_validator, validator

from bot.content.models import AUDIENCES, Law, Shape

AnswerTime = Literal["month", "complaint", "none"]
GAP = "______"  # stands in a letter for what only the person knows, until they have said it


class Voices(Shape):
    """The same thing, said by or to each reader. Who has no own words gets the young person's."""

    young_person: str
    care_leaver: Optional[str] = None
    carer: Optional[str] = None

    def by(self, audience: str) -> str:
        """The words for this reader."""
        return str(getattr(self, audience, None) or self.young_person)


Voiced = Union[Voices, str]  # a plain text is the same for everyone


def voiced(text: Optional[Voiced], audience: str) -> str:
    """The words for this reader; empty if there are none."""
    if text is None:
        return ""
    return text if isinstance(text, str) else text.by(audience)


class Option(Shape):
    """One thing to choose. `says` is its line in the letter; without one the letter is silent on it."""

    id: str
    label: Voiced
    hint: Optional[Voiced] = None
    says: Optional[Voiced] = None


class FormField(Shape):
    """One field of a form: a question, on a screen of its own.

    `says` is its line in the letter, with `{answer}` where the answer goes; `gap` is that line before it is answered.
    """

    id: str
    field_type: Literal["text", "long", "choice", "email", "phone", "address", "date"] = Field("text", alias="kind")
    label: Voiced
    hint: Optional[Voiced] = None
    short: Voiced  # what the check page calls it
    required: bool = False
    missing: Optional[str] = None  # the error when a required one is left empty
    options: Tuple[Option, ...] = ()
    says: Optional[Voiced] = None
    gap: Optional[Voiced] = None
    only_if: dict[str, Tuple[str, ...]] = Field(default_factory=dict)  # another question -> the choices that lead here
    readers: Tuple[str, ...] = AUDIENCES
    where_named: bool = False  # asked only where the council's notice names this way (`silent` is not set)
    fill_in: Optional[str] = None  # the browser's name for it (`autocomplete`), so that nobody has to type it twice
    most: int = 2000  # characters

    @root_validator(skip_on_failure=True)
    def _whole(cls, values: dict[str, object]) -> dict[str, object]:
        if values["required"] and not values["missing"]:
            raise ValueError("a required question needs `missing`, the words for somebody who leaves it empty")
        if (values["field_type"] == "choice") != bool(values["options"]):
            raise ValueError("a question has `options` exactly if its kind is choice")
        return values


class Route(Shape):
    """Where one council's request goes, and the clauses of its notice that this stands on."""

    clauses: Tuple[str, ...] = ()
    contact: Optional[str] = None  # the id of a contact in the council's file, where it is not the usual one
    silent: bool = False  # the notice does not speak of it


class Step(Shape):
    """A heading with its text, on the page that readies somebody for what may come."""

    heading: str
    text: Voiced


class Request(Shape):
    """A request a person can make: what is asked of them, and the letter that makes it."""

    request: str
    title: str
    carer_title: Optional[str] = None
    review_by: date
    contact: str = "dpo"
    only_in_notice: bool = False  # there is such a way only where a notice names it; elsewhere `without_route` is the letter
    councils: dict[str, Route] = Field(default_factory=dict)
    answer: AnswerTime
    intro: Voiced
    silent: Optional[Voiced] = None  # said where the notice is silent
    questions: Tuple[Union[FormField, str], ...]  # its own, or the id of one in data/forms/questions.yml
    letters: Voices
    without_route: Optional[Voices] = None
    next: Voiced
    wrong: Voiced  # what may go wrong
    law: Tuple[Law, ...] = ()
    prepare: Tuple[Step, ...] = ()

    @validator("letters", "without_route")
    def _each_reader(cls, letters: Optional[Voices]) -> Optional[Voices]:
        if letters and not letters.carer:
            raise ValueError("a carer needs a letter of their own: it speaks of the child")
        return letters

    def title_for(self, audience: str) -> str:
        """Its name as this reader would say it."""
        return (self.carer_title if audience == "carer" else None) or self.title

    def route(self, council: str) -> Route:
        """The way of this council's request. A council that the file does not name has the usual one, if there is a usual one."""
        return self.councils.get(council) or Route(silent=self.only_in_notice)

    def letter(self, audience: str, council: str) -> str:
        """The letter, with `{question}` where each answer's line goes."""
        without = self.without_route if self.without_route and self.route(council).silent else None
        return (without or self.letters).by(audience)
