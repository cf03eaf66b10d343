"""One fact asked about by name: "does housing see it", "do you have my dental stuff"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from bot.content.load import Content
from bot.content.models import Answer, Clause, Council, Part, Topic


@dataclass(frozen=True)
class NamedFact:
    """A fact of the notice, and the clause that it stands in."""

    clause: Clause
    part: Part


def named_facts(council: Optional[Council], topic: Topic, answer: Answer, about: tuple[str, ...]) -> tuple[NamedFact, ...]:
    """The facts that the question names, from the clauses of this answer that speak to this topic; each once, as first named."""
    if council is None:
        return ()
    facts = _facts(council, topic, answer)
    found = {fact.part.id: fact for name in about for fact in facts if name in fact.part.of}
    return tuple(found.values())


def not_named(content: Content, council: Optional[Council], topic: Topic, answer: Answer, about: tuple[str, ...]) -> str:
    """A sentence that the council's notice does not name the thing asked about; empty where that cannot be said.

    It is said only when the notice speaks of this thing nowhere, when the answer is about things of its type, and when the
    question names no other of that type: many questions mention a social worker in passing.
    """
    if council is None:
        return ""
    in_notice = {name for clause in council.clauses for part in clause.parts for name in part.of}
    types = {content.names[name].kind for fact in _facts(council, topic, answer) for name in fact.part.of}
    for name_type in sorted(types):
        names = [name for name in about if content.names[name].kind == name_type]
        if len(names) == 1 and names[0] not in in_notice:
            sentence = str(content.replies["not_named"][name_type])
            return sentence.replace("{council}", council.name).replace("{name}", content.names[names[0]].name)
    return ""


def _facts(council: Council, topic: Topic, answer: Answer) -> list[NamedFact]:
    """All facts of the clauses of this answer that speak to this topic."""
    clauses = [clause for clause in council.clauses if clause.id in answer.clauses and topic.topic in clause.topics]
    return [NamedFact(clause, part) for clause in clauses for part in clause.parts]
