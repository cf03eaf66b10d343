"""The shape of a topic: its answers for each council, layer by layer, and the law beside them."""

from __future__ import annotations

from datetime import date
from typing import Literal, Optional, Tuple

from pydantic import Field, validator

from bot.content.models.shape import Shape

ANY = "any"  # the answers for somebody whose council is not known or not one of ours


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
    beside_help: bool = False  # what a child asks who thinks of telling of danger: help stands beside the answer whenever it is asked
    # Short messages that mean this topic once danger was told of; right after a question about records they mean records.
    after_danger: Tuple[str, ...] = ()
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
