"""Every topic has an answer for each council, and for somebody whose council is not known."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at, is_small_talk
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import ANY, Topic
from bot.content.rules import Rule

RULE = Rule("answers-complete", "one-topic-one-file")
NEEDED = ("easier", "carer", "more")  # young_person is needed by the shape of an answer already


def run(content: Content) -> Iterator[Problem]:
    """Missing councils and missing layers; a topic with no answers at all is a warning: it says so to people too."""
    for name, topic in content.topics.items():
        if topic.action != "action_answer":
            continue
        if not topic.written:
            mend = "Write `answers:` for it. Until then the bot says honestly that this answer is not written yet."
            yield at(content, name, ("topic",), RULE, "No answer is written.", mend, severity="warning")
        elif topic.everywhere and topic.beside_help:  # what the law says of danger that is told, for every council
            yield from _layers(content, topic)
        elif not (topic.everywhere and is_small_talk(content, name)):
            yield from _councils(content, topic)
            yield from _layers(content, topic)


def _councils(content: Content, topic: Topic) -> Iterator[Problem]:
    """Councils without an answer, and answers of a council that there is not."""
    wanted = (*content.councils, ANY)
    for council in wanted:
        if council not in topic.answers:
            what, mend = f"There is no answer for `{council}`.", f"Add `{council}:` under `answers:`."
            yield at(content, topic.topic, ("answers",), RULE, what, mend)
    for council in topic.answers:
        if council not in wanted:
            what = f"There is no council `{council}`."
            yield at(content, topic.topic, ("answers", council), RULE, what, "Check its spelling.")


def _layers(content: Content, topic: Topic) -> Iterator[Problem]:
    for council, answer in topic.answers.items():
        for layer in NEEDED:
            if not getattr(answer, layer):
                what, mend = f"{council}: `{layer}` is missing.", f"Write `{layer}:`."
                yield at(content, topic.topic, ("answers", council), RULE, what, mend)
