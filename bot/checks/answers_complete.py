"""Every topic has an answer for each council, and for somebody whose council is not known."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import ANY

RULE = "one-topic-one-file"
NEEDED = ("easier", "carer", "more")  # young_person is needed by the shape of an answer already


def run(content: Content) -> Iterator[Problem]:
    """Missing councils and missing layers; a topic with no answers at all is a warning: it says so to people too."""
    for name, topic in content.topics.items():
        if topic.action != "action_answer":
            continue
        if not topic.written:
            mend = "Write `answers:` for it. Until then the bot says honestly that this answer is not written yet."
            yield at(content, name, ("topic",), RULE, "No answer is written.", mend, warning=True)
            continue
        if topic.everywhere and content.groups[name] == "chat":
            continue
        for council in (*content.councils, ANY):
            if council not in topic.answers:
                yield at(
                    content,
                    name,
                    ("answers",),
                    RULE,
                    f"There is no answer for `{council}`.",
                    f"Add `{council}:` under `answers:`.",
                )
        for council, answer in topic.answers.items():
            if council not in (*content.councils, ANY):
                yield at(content, name, ("answers", council), RULE, f"There is no council `{council}`.", "Check its spelling.")
            for layer in NEEDED:
                if not getattr(answer, layer):
                    yield at(content, name, ("answers", council), RULE, f"{council}: `{layer}` is missing.", f"Write `{layer}:`.")
