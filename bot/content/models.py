"""The shape of every content file. An unknown key is an error: it is nearly always a slip of the keyboard."""

from __future__ import annotations

from datetime import date
from typing import Literal, Optional, Tuple

from pydantic import BaseModel, Field, StrictStr, validator

Reader = Literal["young_person", "care_leaver", "carer"]
AUDIENCES: tuple[str, ...] = ("young_person", "care_leaver", "carer")
ANY = "any"  # the answers for somebody whose council is not known or not one of ours


class Shape(BaseModel):
    """Base of all content shapes: unchangeable, and strict about keys."""

    class Config:
        extra = "forbid"
        frozen = True
        anystr_strip_whitespace = True


class Answer(Shape):
    """One topic's answer for one council, layer by layer."""

    clauses: Tuple[str, ...] = ()
    silent: bool = False
    question_for_dpo: Optional[str] = None
    young_person: str
    easier: Optional[str] = None
    care_leaver: Optional[str] = None
    carer: Optional[str] = None
    more: Optional[str] = None
    handoff: Optional[str] = None


class Law(Shape):
    """What the law says beside the notice; always shown as law, with its source."""

    text: str
    easier: Optional[str] = None
    carer: Optional[str] = None
    source: str
    title: str
    shown: Literal["answer", "more"] = "more"
    only: Tuple[str, ...] = ()


class Topic(Shape):
    """One thing people ask about: its answers and how people ask."""

    topic: str
    title: str
    carer_title: Optional[str] = None
    review_by: Optional[date] = None
    kind: Literal["answer", "chat", "no_answer"] = "answer"
    action: str = "action_answer"  # the custom action that Rasa runs when this topic is asked
    layer: Optional[str] = None  # for topics that ask for another layer of the last answer
    spoken_to: Optional[Literal["carer"]] = None
    answers: dict[str, Answer] = Field(default_factory=dict)
    law: Tuple[Law, ...] = ()
    next: Tuple[str, ...] = ()
    for_a_child: Optional[str] = None  # the topic that was meant when somebody says afterwards that they ask for a child
    handoff: Optional[str] = None
    requests: Tuple[str, ...] = ()  # other requests that this may lead to
    questions: Tuple[str, ...] = ()  # from the file of its questions, never from its own

    @validator("answers", pre=True)
    def _emptied(cls, value: object) -> object:
        return {} if value is None else value  # all answers taken out, the key left standing: not written any more

    @property
    def everywhere(self) -> bool:
        """Whether the answer is the same whatever the council is."""
        return set(self.answers) == {ANY}

    @property
    def written(self) -> bool:
        """Whether any answer has been written yet."""
        return bool(self.answers)


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


class Word(Shape):
    """A hard word and the line that explains it."""

    word: str
    plain: str
    also: Tuple[str, ...] = ()
    source: str
    address: Optional[str] = None
    topic: Optional[str] = None


class Name(Shape):
    """Something people ask about by name: a team, an organisation, a kind of information."""

    id: str
    kind: Literal["recipient", "information", "use", "law", "system"]
    name: str
    also: Tuple[str, ...] = ()


class Language(Shape):
    """A language that people may write in, the line that they then get, and what it is known by."""

    id: str  # its tag, for the `lang` of the line
    english: str
    own: str
    direction: Literal["ltr", "rtl"]
    says: str
    script: Optional[Literal["arabic", "ethiopic", "cyrillic", "gurmukhi", "bengali"]] = None
    letters: str = ""
    words: Tuple[StrictStr, ...]  # strict: YAML makes a truth value of an unquoted no or on

    @validator("says")
    def _short_and_with_the_number(cls, says: str) -> str:
        if len(says.split()) > 30 or "999" not in says:
            raise ValueError("the line has 30 words at most, and the number 999 in these digits")
        return says
