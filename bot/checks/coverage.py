"""`python -m bot coverage`: every clause and the answers that carry it, every topic and what it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.checks.clauses_carried import carried
from bot.content.load import Content


@dataclass(frozen=True)
class Coverage:
    """How much of one council's notice is carried, and how many topics stand on something."""

    council: str
    clauses: int
    carried: int
    topics: int
    standing: int
    lines: tuple[str, ...]


def coverage(content: Content, council: str) -> Coverage:
    """Both ways: clauses that an answer carries; answers that stand on a clause, on the law, or say that the notice is silent."""
    by_clause = carried(content, council)
    lines = [f"{clause:<18} {', '.join(topics) or 'NOT CARRIED'}" for clause, topics in by_clause.items()]
    stands: dict[str, str] = {}
    for name, topic in content.topics.items():
        answer = topic.answers.get(council)
        if answer is None:
            continue
        law = "law" if any(not item.only or council in item.only for item in topic.law) else ""
        silent = "the notice is silent" if answer.silent else ""
        stands[name] = ", ".join(filter(None, [*answer.clauses, silent, law]))
    lines += [f"{name:<18} {on or 'NOTHING'}" for name, on in stands.items()]
    asked = [name for name, topic in content.topics.items() if topic.action == "action_answer" and not topic.everywhere]
    held = sum(bool(stands.get(name)) for name in asked)
    return Coverage(council, len(by_clause), sum(map(bool, by_clause.values())), len(asked), held, tuple(lines))


def report(content: Content) -> None:
    """Print it for each council."""
    for council in content.councils:
        found = coverage(content, council)
        print("\n".join([f"== {content.councils[council].name}", *found.lines]))
        print(f"{found.carried} of {found.clauses} clauses are carried.")
        print(f"{found.standing} of {found.topics} topics stand on something.\n")
