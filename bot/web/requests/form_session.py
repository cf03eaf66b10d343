"""Where somebody stands in a form. It all travels in the page: council, reader, the answers so far, and what help was shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Mapping, Optional

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.content.request_models import FormField, Request
from bot.conversation.store import new_id
from bot.handoff.form_answers import InvalidAnswer, validate
from bot.handoff.requests import RequestDraft
from bot.profile import ANOTHER, EASIER_WORDS, STANDARD_WORDS, Profile
from bot.validation import SENDER

ANSWER = "a-"  # before a field's id: an answer from an earlier screen
TYPED = "q-"  # before a field's id: what is typed on this screen


@dataclass(frozen=True)
class FormSession:
    """One person in one form."""

    draft: RequestDraft
    conversation: str = ""  # the one they came from, to go back to it; else a new name, by which a form that was left is known
    helped: tuple[str, ...] = ()  # fields whose answer told of danger, and that help was shown for
    checking: bool = False  # they came from the check page, and go back to it
    press: str = ""  # the secret by which a letter that was sent twice is known as the same

    @property
    def profile(self) -> Profile:
        """Who is asking."""
        return self.draft.profile

    def with_answer(self, name: str, answer: str) -> FormSession:
        """With this answer; an empty one takes it away."""
        answers = {key: value for key, value in self.draft.answers.items() if key != name}
        if answer:
            answers[name] = answer
        return replace(self, draft=self.draft.with_answers(answers))

    @property
    def helped_profile(self) -> Profile:
        """Who is asking, as the words of help need it: a council only where it is one of ours."""
        return self.profile if self.draft.council else replace(self.profile, council=None)

    def hidden(self) -> list[tuple[str, str]]:
        """What the next page has to carry."""
        known = {
            "conversation": self.conversation,
            "council": self.profile.council or "",
            "reader": self.profile.audience,
            "words": EASIER_WORDS if self.profile.easier else "",
            "helped": ",".join(self.helped),
            "checking": "1" if self.checking else "",
            "press": self.press,
        }
        answers = {ANSWER + name: value for name, value in self.draft.answers.items()}
        return [(name, value) for name, value in (known | answers).items() if value]


def read_session(content: Content, request: Request, params: Mapping[str, Any]) -> FormSession:
    """The session as a page or a link carried it. What cannot be read is left out: the form then asks for it again."""
    draft = RequestDraft(content, request, _profile(content, params))
    answers = {field.id: _stored_answer(content, field, params.get(ANSWER + field.id)) for field in draft.fields()}
    helped = str(params.get("helped") or "").split(",")
    return FormSession(
        draft=draft.with_answers({name: answer for name, answer in answers.items() if answer}),
        conversation=_secret(params.get("conversation")) or new_id(),
        helped=tuple(name for name in helped if draft.field(name)),
        checking=bool(params.get("checking")),
        press=_secret(params.get("press")),
    )


def _profile(content: Content, params: Mapping[str, Any]) -> Profile:
    council, audience = params.get("council"), params.get("reader")
    known_council = council if council in content.councils or council == ANOTHER else None
    known_reader = str(audience) if audience in AUDIENCES else AUDIENCES[0]
    return Profile(known_council, known_reader, EASIER_WORDS if params.get("words") == EASIER_WORDS else STANDARD_WORDS)


def _secret(value: Any) -> str:
    """A random name that we made; empty if it is none."""
    return value if isinstance(value, str) and SENDER.fullmatch(value) else ""


def _stored_answer(content: Content, field: FormField, value: Any) -> str:
    """An answer that the page carried, if it is still one."""
    if not isinstance(value, str) or not value:
        return ""
    try:
        if field.field_type == "date":
            return date.fromisoformat(value).isoformat()
        return validate(field, {field.id: value}, content.forms["errors"], date.today())
    except (InvalidAnswer, ValueError):
        return ""


def ready_question(content: Content, session: FormSession, topic: Optional[str]) -> FormSession:
    """With the question that the content holds ready where this council's notice is silent on a topic (`?topic=`)."""
    known = content.topics.get(topic or "")
    answer = known.answers.get(session.profile.answers_of) if known else None
    first = session.draft.fields()[0]
    if answer and answer.question_for_dpo and first.field_type == "long":
        return session.with_answer(first.id, " ".join(answer.question_for_dpo.split()))
    return session
