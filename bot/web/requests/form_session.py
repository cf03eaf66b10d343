"""Where somebody stands in a form. It all travels in the page: council, reader, the answers so far, and what help was shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Mapping, Optional

from bot.content.load import Content
from bot.content.models import AUDIENCES
from bot.content.request_models import Question, Request
from bot.conversation.store import new_id
from bot.handoff.form_answers import NotReadable, given
from bot.handoff.requests import RequestDraft
from bot.profile import ANOTHER, EASIER_WORDS, STANDARD_WORDS, Profile
from bot.validation import SENDER

ANSWER = "a-"  # of an answer already given
TYPED = "q-"  # of the question on the screen


@dataclass(frozen=True)
class FormSession:
    """One person in one form."""

    draft: RequestDraft
    conversation: str = ""  # the talk they came from, to go back to it; else a new name, by which a form that was left is known
    helped: tuple[str, ...] = ()  # questions whose answer told of danger, and that help was shown for
    checking: bool = False  # they came from the check page, and go back to it
    press: str = ""  # the secret by which a letter that was sent twice is known as the same

    @property
    def profile(self) -> Profile:
        """Who is asking."""
        return self.draft.profile

    def with_answer(self, name: str, answer: str) -> FormSession:
        """With this answer; an empty one takes it away."""
        kept = {key: value for key, value in self.draft.answers.items() if key != name}
        return replace(self, draft=self.draft.with_answers(kept | ({name: answer} if answer else {})))

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


def read_session(content: Content, request: Request, told: Mapping[str, Any]) -> FormSession:
    """The session as a page or a link told it. What cannot be read is left out: the form then asks for it again."""
    council = told.get("council")
    known = council if council in content.councils or council == ANOTHER else None
    audience = told.get("reader") if told.get("reader") in AUDIENCES else AUDIENCES[0]
    draft = RequestDraft(
        content, request, Profile(known, str(audience), EASIER_WORDS if told.get("words") == EASIER_WORDS else STANDARD_WORDS)
    )
    conversation = told.get("conversation")
    answers = {}
    for question in draft.questions():
        answer = _kept(content, question, told.get(ANSWER + question.id))
        if answer:
            answers[question.id] = answer
    press = told.get("press")
    return FormSession(
        draft.with_answers(answers),
        conversation if isinstance(conversation, str) and SENDER.fullmatch(conversation) else new_id(),
        tuple(name for name in str(told.get("helped") or "").split(",") if draft.question(name)),
        bool(told.get("checking")),
        press if isinstance(press, str) and SENDER.fullmatch(press) else "",
    )


def _kept(content: Content, question: Question, value: Any) -> str:
    """An answer that the page carried, if it is still one."""
    if not isinstance(value, str) or not value:
        return ""
    try:
        if question.kind == "date":
            return date.fromisoformat(value).isoformat()
        return given(question, {question.id: value}, content.forms["errors"], date.today())
    except (NotReadable, ValueError):
        return ""


def ready_question(content: Content, session: FormSession, topic: Optional[str]) -> FormSession:
    """With the question that the content holds ready where this council's notice is silent on a topic (`?topic=`)."""
    known = content.topics.get(topic or "")
    answer = known.answers.get(session.profile.answers_of) if known else None
    first = session.draft.questions()[0]
    if answer and answer.question_for_dpo and first.kind == "long":
        return session.with_answer(first.id, " ".join(answer.question_for_dpo.split()))
    return session
