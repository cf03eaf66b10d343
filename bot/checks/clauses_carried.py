"""Every clause of a notice is carried by some answer: nothing the notice says is left out."""

from __future__ import annotations

from typing import Iterator

from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("clauses-carried", "a-council")


def carried(content: Content, council: str) -> dict[str, list[str]]:
    """For each clause of the council, the topics whose answers name it."""
    found: dict[str, list[str]] = {clause.id: [] for clause in content.councils[council].clauses}
    for name, topic in content.topics.items():
        answer = topic.answers.get(council)
        for clause in answer.clauses if answer else ():
            found.setdefault(clause, []).append(name)
    return found


def run(content: Content) -> Iterator[Problem]:
    """Clauses that no answer names."""
    for council in content.councils:
        path = content.folder / "councils" / f"{council}.yml"
        for clause, topics in carried(content, council).items():
            if not topics:
                what = f"No answer carries the clause `{clause}`."
                yield RULE.problem(path, 1, what, "Tell it in the answer of a topic, and name it there under `clauses:`.")
