"""Where a notice is silent, a person gets a question ready to send."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule

RULE = Rule("silence-has-question", "one-topic-one-file")


def run(content: Content) -> Iterator[Problem]:
    """Silent answers without a question for the Data Protection Officer."""
    for name, topic in content.topics.items():
        for key, answer in topic.answers.items():
            if answer.silent and not answer.question_for_dpo:
                mend = "Add `question_for_dpo:`, one sentence in the person's own voice."
                yield at(
                    content, name, ("answers", key, "silent"), RULE, f"{key}: silent, but there is no question to send.", mend
                )
