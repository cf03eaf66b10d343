"""If any step failed: a kind reply that still carries contacts, topics that can be opened, and help lines."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from bot.answers.choose import choose
from bot.answers.replies import ask_council, start_buttons, voice
from bot.content.load import Content
from bot.handoff.contacts import card, contact
from bot.message import Help, Kind, Message, Reply
from bot.profile import Profile

_PRESSED = re.compile(r"/([a-z_]+)(\{.*\})?")


def reply_without_rasa(
    content: Content, message: Message, help_lines: tuple[Help, ...], shown: Sequence[tuple[str, Reply]] = ()
) -> Reply:
    """The best reply there is when understanding is not to be had.

    A pressed topic is answered all the same: its words need no understanding. A pressed council is taken as an answer
    to "which council", the waiting question is answered, and the council is known from then on.

    Args:
        shown: the talk so far; its last reply says which council it was about, and which question waits.
    """
    last = shown[-1][1] if shown else None
    known = (last.council if last else None) or message.council
    profile = Profile(known, message.audience or "young_person", message.words == "easier")
    match = _PRESSED.fullmatch(message.text) if message.pressed else None
    topic = content.topics.get(match.group(1)) if match else None
    if topic and topic.written:
        if profile.council is None and not topic.everywhere:
            return ask_council(content, profile, topic.topic)
        return choose(content, topic, profile)
    told = json.loads(match.group(2)) if match and match.group(2) else {}
    if told.get("council"):
        profile = Profile(told["council"], profile.audience, profile.easier)
        waiting = content.topics.get(last.topic or "") if last and last.kind is Kind.ASK_COUNCIL else None
        if waiting:
            return choose(content, waiting, profile)
    found = contact(content, profile, "dpo") or contact(content, profile, "ico")
    return Reply(
        kind=Kind.ERROR,
        text=voice(content.phrases["errors"]["failed"], profile),
        handoff={"kind": "contact", "contact": card(found, profile), "open": True} if found else None,
        help=help_lines,
        buttons=start_buttons(content, profile),
        council=profile.council,
        audience=profile.audience,
    )
