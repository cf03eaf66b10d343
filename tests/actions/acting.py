"""One action on one message: a tracker built from slots, a stand-in content, no model."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from bot.content.load import Content
from tests.small_content import content, request, topic

BARE = {"any": {"young_person": "Yes."}}
TOPICS = (
    topic("seeing"),
    topic("file", handoff="letter", for_a_child="childs_file"),
    topic("childs_file"),
    topic("keeping"),
    topic("asking"),
    topic("law", answers=BARE),
    topic("thanks", answers=BARE, kind="chat"),
    topic("forget", kind="chat", answers=BARE, next=["keeping"]),
    topic("set_council", kind="chat", layer="council"),
    topic("set_reader", kind="chat", layer="reader"),
    *(topic(f"ask_{layer}", kind="chat", layer=layer) for layer in ("easier", "more", "source", "repeat")),
)
WORDS = [{"word": "consent", "plain": "Saying yes.", "source": "x"}]


@dataclass(frozen=True)
class Acted:
    """What an action did: the reply that it named, for whom and with which parameters, and the slots that it changed."""

    reply: str
    profile: dict[str, Any]
    params: dict[str, Any]
    slots: dict[str, Any]
    events: list[dict[str, Any]]


def small() -> Content:
    """Topics that are answered, one that leads to a letter, small talk, and those that change how a person is answered."""
    return content(*TOPICS, requests={"letter": request()}, words=WORDS)


def act(
    monkeypatch: pytest.MonkeyPatch,
    action: TurnAction,
    topic: str = "seeing",
    text: str = "hello",
    ranking: tuple[str, ...] = (),
    entities: tuple[tuple[str, str], ...] = (),
    metadata: dict[str, str] | None = None,
    **slots: Any,
) -> Acted:
    """Run the action on a message about this topic. `ranking`: the likeliest topics of the message."""
    monkeypatch.setattr("actions.turn.library", lambda: SimpleNamespace(content=small()))
    message = {
        "text": text,
        "intent": {"name": topic},
        "intent_ranking": [{"name": name, "confidence": 0.1} for name in ranking],
        "entities": [{"entity": name, "value": value} for name, value in entities],
        "metadata": metadata or {},
    }
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, Tracker("a" * 22, slots, message, [], False, None, {}, None), {})
    (said,) = dispatcher.messages  # one reply is one message
    changed = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    return Acted(said["response"], said["profile"], said["params"], changed, events)
