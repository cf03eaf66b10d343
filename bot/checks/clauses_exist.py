"""Every clause that an answer names is a clause of that council's notice."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("clauses-exist", "one-topic-one-file")
WHY = "An answer must stand on something that a person can look up."


def run(content: Content) -> Iterator[Problem]:
    """Unknown clause ids; answers of a council that stand on nothing and do not say so."""
    for name, topic in content.topics.items():
        for key, answer in topic.answers.items():
            council = content.councils.get(key)
            keys = ("answers", key, "clauses")
            for clause in answer.clauses:
                if council is None or council.clause(clause) is None:
                    what = f"{key}: there is no clause `{clause}`."
                    mend = f"Use an id of data/councils/{key}.yml." if council else "Take it out: only a council has clauses."
                    yield at(content, name, keys, RULE, what, mend, WHY)
            if council and not answer.clauses and not answer.silent:
                what = f"{key}: the answer names no clause."
                yield at(content, name, ("answers", key), RULE, what, "Name what it stands on, or write `silent: true`.", WHY)
