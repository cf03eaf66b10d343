"""Answering a topic: what the actions share that end in an answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, Events, speak
from bot.answers.layers import STANDARD


def answer(
    dispatcher: CollectingDispatcher, turn: ActionTurn, topic: str, detail_level: str = STANDARD, is_request: bool = False
) -> Events:
    """Answer a topic. Where the answer depends on the council, that is asked first, once; somebody who goes on without saying
    gets what is true everywhere, with the buttons beside it.

    Args:
        is_request: the message is itself the request that the topic leads to.
    """
    needs_council = _needs_council(turn, topic)
    if needs_council and turn.state.waiting_topic is None:
        speak(dispatcher, turn.profile, "ask_council", topic=topic, not_sent=is_request)
        return turn.changed(waiting_topic=topic, consecutive_fallbacks=0, **_alternatives(turn, topic))
    _speak_answer(dispatcher, turn, needs_council, is_request, topic=topic, detail_level=detail_level)
    if turn.content.topics[topic].kind != "answer":  # small talk: the last answer stays what "tell me more" is about
        return turn.changed(waiting_topic=None, consecutive_fallbacks=0)
    waiting = topic if needs_council else None
    others = _alternatives(turn, topic) if turn.topic == topic else {}
    return turn.changed(waiting_topic=waiting, consecutive_fallbacks=0, last_topic=topic, detail_level=detail_level, **others)


def _speak_answer(
    dispatcher: CollectingDispatcher, turn: ActionTurn, needs_council: bool, is_request: bool, **params: Any
) -> None:
    params["about"] = turn.entities.get("about", [])
    if needs_council:
        speak(dispatcher, turn.profile, "without_council", **params)
    elif is_request:
        speak(dispatcher, turn.profile, "request", is_request=True, **params)
    else:
        speak(dispatcher, turn.profile, "answer", **params)


def _needs_council(turn: ActionTurn, topic: str) -> bool:
    asked = turn.content.topics[topic]
    return turn.profile.council is None and asked.written and not asked.everywhere


def _alternatives(turn: ActionTurn, topic: str) -> dict[str, Any]:
    """What else the message could have meant; nothing has been said sorry for yet."""
    return {"alternatives": turn.alternatives(besides=topic), "apologised": False}
