"""One fact asked about by name: "does housing see it", "do you have my dental stuff"."""

from __future__ import annotations

from typing import Optional

from bot.content.load import Content
from bot.content.models import Answer, Clause, Council, Part, Topic

Fact = tuple[Clause, Part]


def facts_named(council: Optional[Council], topic: Topic, answer: Answer, about: tuple[str, ...]) -> tuple[Fact, ...]:
    """The facts that the question names, from the clauses of this answer that speak to this topic."""
    if council is None or not about:
        return ()
    found = [
        (clause, part)
        for name in about
        for clause in _clauses(council, topic, answer)
        for part in clause.parts
        if name in part.of
    ]
    return tuple({part.id: (clause, part) for clause, part in found}.values())


def not_named(content: Content, council: Optional[Council], topic: Topic, answer: Answer, about: tuple[str, ...]) -> str:
    """A sentence that the council's notice does not name the thing asked about; empty where that cannot be said.

    It is said only when the notice speaks of this thing nowhere, when the answer is about things of its kind, and when the
    question names no other of that kind: many questions mention a social worker in passing.
    """
    if council is None:
        return ""
    everywhere = {name for clause in council.clauses for part in clause.parts for name in part.of}
    kinds = {content.names[name].kind for clause in _clauses(council, topic, answer) for part in clause.parts for name in part.of}
    for kind in sorted(kinds):
        asked = [name for name in about if content.names[name].kind == kind]
        if len(asked) == 1 and asked[0] not in everywhere:
            said = str(content.phrases["not_named"][kind])
            return said.replace("{council}", council.name).replace("{name}", content.names[asked[0]].name)
    return ""


def _clauses(council: Council, topic: Topic, answer: Answer) -> list[Clause]:
    return [clause for clause in council.clauses if clause.id in answer.clauses and topic.topic in clause.topics]
