"""What is told as law says which law, with an address that can be opened."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import ANY
from bot.content.rules import Rule

RULE = Rule("law-has-source", "one-topic-one-file")


def run(content: Content) -> Iterator[Problem]:
    """Sources that are no https address; `only:` that names no council."""
    for name, topic in content.topics.items():
        for number, law in enumerate(topic.law):
            if not law.source.startswith("https://"):
                yield at(content, name, ("law", number), RULE, "The source is not an https address.", "Give the law's own page.")
            for council in law.only:
                if council not in (*content.councils, ANY):
                    yield at(content, name, ("law", number), RULE, f"`only` names `{council}`.", "Name a council, or any.")
