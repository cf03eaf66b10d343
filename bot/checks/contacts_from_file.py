"""Contacts come from the council's file, never typed into an answer."""

from __future__ import annotations

import re
from typing import Iterator

from bot.checks.texts import texts
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.models import ANY
from bot.content.rules import Rule
from bot.handoff.contacts import fill
from bot.profile import Profile

RULE = Rule("contacts-from-file", "one-topic-one-file")
WHY = "A number that stands in ten answers is wrong in nine of them the day it changes."
_TYPED = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\b0\d{3}[\d ]{5,}|https?://|\bwww\.")


def run(content: Content) -> Iterator[Problem]:
    """Typed addresses and numbers; braces that name nothing."""
    for text in texts(content):
        found = _TYPED.search(text.words)
        if found:
            mend = "Write {dpo.email} or another name in braces, or use `handoff:`."
            yield text.problem(RULE, f"a contact is typed in ({found.group(0)}).", mend, WHY)
        try:
            fill(text.words, content, Profile(text.council))
        except KeyError as missing:
            own = f"data/councils/{text.council}.yml or " if text.council != ANY else ""
            mend = f"Name a contact and a field that {own}data/contacts.yml has."
            yield text.problem(RULE, f"{missing.args[0]} names nothing.", mend, WHY)
