"""Somebody told of wanting to die; the next message, of which only the risk classifier heard that it was danger ("and i mean
it"), made the reply a general one, without Samaritans. What was told first now stays."""

from __future__ import annotations

from bot.content.shared import library
from bot.conversation.store import Conversation, new_id
from bot.message import Message
from bot.profile import Told
from bot.safety.models import Detection, Level
from bot.safety.replies import OTHER
from bot.safety.shared import Safety
from bot.steps.crisis import crisis
from bot.steps.turn import Turn

SELF_HARM = Detection("wants_to_die", Level.SAFETY, "self_harm")
ONLY_HEARD = Detection("learned", Level.SAFETY, OTHER)


def told(safety: Safety, detection: Detection, conversation: Conversation) -> str:
    turn = Turn.begin(Message(new_id(), "words", Told("dudley"), typed=True), library().content, conversation)
    reply = crisis(turn, detection, safety)
    conversation.state = turn.state
    assert reply is not None
    return reply.text


def test_what_type_of_harm_it_is_stays_until_another_is_told(rules_safety: Safety) -> None:
    conversation = Conversation()
    first = told(rules_safety, SELF_HARM, conversation)
    assert told(rules_safety, ONLY_HEARD, conversation) == first
    assert conversation.state.safety.harm_type == "self_harm"
    told(rules_safety, Detection("running", Level.SAFETY, "running_away"), conversation)
    assert conversation.state.safety.harm_type == "running_away"


def test_without_a_type_before_it_the_reply_is_the_general_one(rules_safety: Safety) -> None:
    conversation = Conversation()
    told(rules_safety, ONLY_HEARD, conversation)
    assert conversation.state.safety.harm_type == OTHER
