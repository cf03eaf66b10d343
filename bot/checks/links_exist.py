"""`next` and `for_a_child` name topics and `handoff` names a contact or a request that are there."""

from __future__ import annotations

from typing import Iterator

from bot.checks.texts import at
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.rules import Rule
from bot.handoff.contacts import contact
from bot.profile import Profile

RULE = Rule("links-exist", "one-topic-one-file")


def run(content: Content) -> Iterator[Problem]:
    """Buttons and hand-offs that would lead nowhere."""
    for name, topic in content.topics.items():
        for near in topic.next:
            if near not in content.topics or near == name:
                yield at(content, name, ("next",), RULE, f"`next` names `{near}`.", "Name another topic that exists.")
        if topic.for_a_child and topic.for_a_child not in content.topics:
            what = f"`for_a_child` names `{topic.for_a_child}`."
            yield at(content, name, ("for_a_child",), RULE, what, "Name the topic that answers those who ask for a child.")
        for council in content.councils:
            answer = topic.answers.get(council)
            wanted = (answer.handoff if answer else None) or topic.handoff
            if wanted and wanted not in content.requests and contact(content, Profile(council), wanted) is None:
                what = f"{council}: `handoff: {wanted}` leads nowhere."
                mend = f"Use a contact of data/councils/{council}.yml or a request of data/requests/."
                yield at(content, name, ("handoff",), RULE, what, mend)
