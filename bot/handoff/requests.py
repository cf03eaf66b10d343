"""A request as one person fills it in: to whom it goes, and which questions are asked, in which order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Mapping, Optional
from urllib.parse import urlencode

from bot.content.load import Content
from bot.content.models import Contact, Council
from bot.content.request_models import Question, Request, Route, voiced
from bot.handoff.contacts import contact
from bot.profile import Profile


@dataclass(frozen=True)
class RequestDraft:
    """A request with what somebody has answered so far. Nothing of the answers is shown when it is printed."""

    content: Content
    request: Request
    profile: Profile
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)

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
        return replace(self, answers=dict(answers))

    def questions(self) -> list[Question]:
        """Every question for this reader, whether or not it comes up."""
        named = self.request.questions
        every = [self.content.questions[item] if isinstance(item, str) else item for item in named]
        asked = [question for question in every if self.audience in question.readers]
        return [question for question in asked if not (question.where_named and self.route.silent)]

    def question(self, name: str) -> Optional[Question]:
        """The question of this id."""
        return next((question for question in self.questions() if question.id == name), None)

    def path(self) -> list[Question]:
        """The questions that come up, as far as the answers so far tell."""
        return [question for question in self.questions() if self._comes_up(question)]

    def _comes_up(self, question: Question) -> bool:
        return all(self.answers.get(other) in choices for other, choices in question.only_if.items())

    def total(self) -> int:
        """How many questions there are: those that come up, and those of which one will come up whatever is chosen."""
        waiting = 0
        for question in self.path():
            if question.kind == "choice" and question.id not in self.answers:
                led_to = [other.only_if.get(question.id, ()) for other in self.questions()]
                waiting += min(sum(option.id in choices for choices in led_to) for option in question.options)
        return len(self.path()) + waiting

    def unanswered(self) -> Optional[Question]:
        """The first question that has to be answered and is not."""
        return next((item for item in self.path() if item.required and not self.answers.get(item.id)), None)

    def words(self, text: object) -> str:
        """A text of the request for this reader, with the council's name in it."""
        return voiced(text, self.audience).replace("{council}", self.council_name)  # type: ignore[arg-type]


def form_address(name: str, profile: Profile, **more: str) -> str:
    """Where the form of a request opens, for this person."""
    known = {"council": profile.council, "reader": profile.audience, "words": "easier" if profile.easier else None} | more
    query = urlencode({key: value for key, value in known.items() if value})
    return f"/requests/{name}" + (f"?{query}" if query else "")
