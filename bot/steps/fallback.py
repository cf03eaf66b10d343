"""The best reply there is when understanding is not to be had: it carries contacts, topics that can be opened, and help lines."""

from __future__ import annotations

import json
import re
from typing import Any, Optional

from bot.answers.ask_back import ask_council
from bot.answers.choose import choose
from bot.answers.replies import start_buttons, voice
from bot.handoff.contacts import card, contact
from bot.offers import ContactOffer
from bot.outcome import Kind, Outcome
from bot.profile import Told
from bot.reply import Help, Reply
from bot.steps.turn import Turn

_PRESSED = re.compile(r"/([a-z_]+)(\{.*\})?")


def fallback_reply(turn: Turn, outcome: Outcome, help_lines: tuple[Help, ...]) -> Reply:
    """The reply.

    A pressed topic is answered: its words need no understanding. A pressed council is taken as an answer to "which council",
    the waiting question is answered, and the council is known from then on.

    Args:
        outcome: where nothing was pressed that can be answered.
    """
    name, told = _pressed(turn)
    topic = turn.content.topics.get(name)
    if topic and topic.written:
        if turn.profile.council is None and not topic.everywhere:
            return ask_council(turn.content, turn.profile, topic.topic)
        return choose(turn.content, topic, turn.profile)
    if told.get("council"):
        turn.know(said=Told(council=str(told["council"])).over(turn.state.said))
        waiting = _waiting(turn)
        if waiting is not None:
            return waiting
    return error_reply(turn, outcome, help_lines)


def error_reply(turn: Turn, outcome: Outcome, help_lines: tuple[Help, ...]) -> Reply:
    """It is said that something went wrong and is nobody's fault; a contact, topics and help lines stand below."""
    content, profile = turn.content, turn.profile
    found = contact(content, profile, "dpo") or contact(content, profile, "ico")
    return Reply(
        outcome,
        voice(content.replies["errors"]["failed"], profile),
        handoff=ContactOffer(card(found, profile), open=True) if found else None,
        help=help_lines,
        buttons=start_buttons(content, profile),
        council=profile.council,
        audience=profile.audience,
    )


def _pressed(turn: Turn) -> tuple[str, dict[str, Any]]:
    """The topic and the values that a pressed button carries; empty where nothing was pressed."""
    match = _PRESSED.fullmatch(turn.text) if turn.pressed else None
    if match is None:
        return "", {}
    return match.group(1), json.loads(match.group(2) or "{}")


def _waiting(turn: Turn) -> Optional[Reply]:
    """The answer to the question that waits for the council."""
    last = turn.last_reply
    if last is None or last.kind is not Kind.ASK_COUNCIL:
        return None
    topic = turn.content.topics.get(last.topic or "")
    return choose(turn.content, topic, turn.profile) if topic else None
