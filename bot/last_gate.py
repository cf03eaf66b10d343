"""If any step failed: a kind reply that still carries contacts, topics that can be opened, and help lines."""

from __future__ import annotations

import json
import re

from bot.answers.choose import choose
from bot.answers.person import Person
from bot.answers.replies import ask_council, start_buttons, voice
from bot.content.load import Content
from bot.handoff.contacts import card, contact
from bot.message import Help, Kind, Message, Reply

_PRESSED = re.compile(r"/([a-z_]+)(\{.*\})?")


def reply_without_rasa(content: Content, message: Message, help_lines: tuple[Help, ...]) -> Reply:
    """The best reply there is when understanding is not to be had.

    A pressed topic is answered all the same: its words need no understanding. A pressed council is taken as an answer
    to "which council", and the page carries it from then on.
    """
    person = Person(message.council, message.reader or "young_person", message.words == "easier")
    match = _PRESSED.fullmatch(message.text) if message.pressed else None
    topic = content.topics.get(match.group(1)) if match else None
    if topic and topic.written:
        if person.council is None and not topic.everywhere:
            return ask_council(content, person, topic.topic)
        return choose(content, topic, person)
    told = json.loads(match.group(2)) if match and match.group(2) else {}
    if told.get("council"):
        person = Person(told["council"], person.reader, person.easier)
    found = contact(content, person, "dpo") or contact(content, person, "ico")
    return Reply(
        kind=Kind.ERROR,
        text=voice(content.phrases["errors"]["failed"], person),
        handoff={"kind": "contact", "contact": card(found, person), "open": True} if found else None,
        help=help_lines,
        buttons=start_buttons(content, person),
        council=person.council,
        reader=person.reader,
    )
