"""A request as one person fills it in: to whom it goes, and which fields are asked for, in which order."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Mapping, Optional
from urllib.parse import urlencode

from bot.content.load import Content
from bot.content.models import Contact, Council
from bot.content.request_models import FormField, Request, Route, Voiced, voiced
from bot.handoff.contacts import contact
from bot.profile import Profile


@dataclass(frozen=True)
class RequestDraft:
    """A request with what somebody has answered so far. Nothing of the answers is shown when it is printed."""

    content: Content
    request: Request
    profile: Profile
    answers: Mapping[str, str] = dataclasses.field(default_factory=dict, repr=False)  # a field's id -> its answer

    @property
    def audience(self) -> str:
        """Who is asking."""
        return self.profile.audience

    @property
    def council(self) -> Optional[Council]:
        """The council, where it is one of ours."""
        return self.content.councils.get(self.profile.answers_of)

    @property
    def council_name(self) -> str:
        """The council as a letter names it."""
        return self.council.name if self.council else str(self.content.forms["any_council"])

    @property
    def route(self) -> Route:
        """This council's way."""
        return self.request.route(self.profile.answers_of)

    @property
    def contact(self) -> Optional[Contact]:
        """To whom it goes; None if the council is not one of ours, so that the person has to look the address up."""
        return contact(self.content, self.profile, self.route.contact or self.request.contact)

    @property
    def title(self) -> str:
        """The request's name."""
        return self.request.title_for(self.audience)

    def with_answers(self, answers: Mapping[str, str]) -> RequestDraft:
        """The same with these answers."""
        return dataclasses.replace(self, answers=dict(answers))

    def fields(self) -> list[FormField]:
        """Every field for this reader and this council's way, whether or not it comes up."""
        shared = self.content.questions
        every = [shared[item] if isinstance(item, str) else item for item in self.request.questions]
        return [field for field in every if self._is_for(field)]

    def _is_for(self, field: FormField) -> bool:
        if self.audience not in field.readers:
            return False
        return self._notice_names_it() or not field.where_named

    def _notice_names_it(self) -> bool:
        """Whether the council's notice speaks of this way."""
        return not self.route.silent

    def field(self, name: str) -> Optional[FormField]:
        """The field of this id."""
        return next((field for field in self.fields() if field.id == name), None)

    def path(self) -> list[FormField]:
        """The fields that come up, as far as the answers so far tell."""
        return [field for field in self.fields() if self._comes_up(field)]

    def _comes_up(self, field: FormField) -> bool:
        return all(self.answers.get(other) in choices for other, choices in field.only_if.items())

    def total(self) -> int:
        """How many fields there are: those that come up, and those of which one will come up whatever is chosen."""
        path = self.path()
        open_choices = [field for field in path if field.field_type == "choice" and field.id not in self.answers]
        return len(path) + sum(self._opened_at_least(field) for field in open_choices)

    def _opened_at_least(self, choice: FormField) -> int:
        """How many fields the least of its options opens."""
        opening = [field.only_if.get(choice.id, ()) for field in self.fields()]
        return min(sum(option.id in options for options in opening) for option in choice.options)

    def unanswered(self) -> Optional[FormField]:
        """The first field that has to be answered and is not."""
        return next((field for field in self.path() if field.required and not self.answers.get(field.id)), None)

    def words(self, text: Optional[Voiced]) -> str:
        """A text of the request for this reader, with the council's name in it."""
        return voiced(text, self.audience).replace("{council}", self.council_name)


def form_address(name: str, profile: Profile, **more: str) -> str:
    """Where the form of a request opens, for this person."""
    known = {"council": profile.council, "reader": profile.audience, "words": "easier" if profile.easier else None} | more
    query = urlencode({key: value for key, value in known.items() if value})
    return f"/requests/{name}?{query}" if query else f"/requests/{name}"
