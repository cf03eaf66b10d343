"""Somebody told of wanting to die; the next message, of which only the learned net heard that it was danger ("and i mean it"),
made the reply a general one, without Samaritans. What was told first now stays."""

from __future__ import annotations

from bot.safety.guard import SafetyGuard

from bot.conversation.store import Conversation, new_id
from bot.journey import make_journey
from bot.message import Message
from bot.safety.models import Detection, Level
from bot.safety.replies import OTHER
from bot.settings import Settings

SELF_HARM = Detection("wants_to_die", Level.SAFETY, "self_harm")
ONLY_HEARD = Detection("learned", Level.SAFETY, OTHER)


def told(guard: SafetyGuard, sign: Detection, talk: Conversation) -> str:
    reply = guard.first(sign, Message(new_id(), "words", council="dudley", typed=True), talk)
    assert reply is not None
    return reply.text


def test_what_kind_of_danger_it_is_stays_until_another_kind_is_told() -> None:
    guard, talk = make_journey(Settings()).guard, Conversation()
    first = told(guard, SELF_HARM, talk)
    assert told(guard, ONLY_HEARD, talk) == first
    assert talk.danger == "self_harm"
    told(guard, Detection("running", Level.SAFETY, "running_away"), talk)
    assert talk.danger == "running_away"


def test_without_a_kind_before_it_the_reply_is_the_general_one() -> None:
    guard, talk = make_journey(Settings()).guard, Conversation()
    told(guard, ONLY_HEARD, talk)
    assert talk.danger == OTHER
