"""What every action needs of the conversation so far, and how an action speaks."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.answers.layers import STANDARD
from bot.content.load import Content
from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.profile import Profile
from bot.rasa.slots import slots_of, state_of, told_by


@dataclass(frozen=True)
class ActionTurn:
    """One message in its conversation, as Rasa's tracker tells it."""

    content: Content
    profile: Profile
    state: ConversationState
    topic: str  # what the message is about (Rasa's intent)
    ranking: tuple[str, ...]
    entities: dict[str, list[str]]
    text: str

    @classmethod
    def of(cls, tracker: Tracker) -> ActionTurn:
        """The turn that Rasa's tracker is in."""
        content = library().content
        latest = tracker.latest_message
        entities: dict[str, list[str]] = {}
        for entity in latest.get("entities") or []:
            entities.setdefault(entity["entity"], []).append(str(entity["value"]))
        ranking = [str(item["name"]) for item in latest.get("intent_ranking") or [] if item["name"] in content.topics]
        state = state_of(tracker.slots, ConversationState(), content.councils)
        return cls(
            content=content,
            profile=state.profile(told_by(latest.get("metadata") or {}, content.councils)),
            state=state,
            topic=str((latest.get("intent") or {}).get("name")),
            ranking=tuple(ranking),
            entities=entities,
            text=str(latest.get("text") or ""),
        )

    def alternatives(self, besides: str) -> tuple[str, ...]:
        """The next best topics that have an answer, best first: what is offered to somebody who was misunderstood."""
        topics = self.content.topics
        return tuple(name for name in self.ranking if name != besides and topics[name].kind == "answer")

    def changed(self, **values: Any) -> list[dict[str, Any]]:
        """Events for the slots that change; Rasa checks each event against a schema, so none is sent for nothing."""
        before, after = slots_of(self.state), slots_of(replace(self.state, **values))
        return [SlotSet(name, value) for name, value in after.items() if before[name] != value]


def speak(dispatcher: CollectingDispatcher, profile: Profile, reply: str, **params: Any) -> None:
    """Name the reply; the words come from `bot/rasa/nlg.py`."""
    dispatcher.utter_message(response=f"utter_{reply}", profile=asdict(profile), params=params)


def answer(
    dispatcher: CollectingDispatcher, turn: ActionTurn, topic: str, layer: str = STANDARD, is_request: bool = False
) -> list[dict[str, Any]]:
    """Answer a topic. Where the answer depends on the council, that is asked first, once; somebody who goes on without saying
    gets what is true everywhere, with the buttons beside it.

    Args:
        is_request: the message is itself the request that the topic leads to.
    """
    asked = turn.content.topics[topic]
    alternatives = turn.alternatives(besides=topic)
    needs_council = turn.profile.council is None and asked.written and not asked.everywhere
    if needs_council and turn.state.waiting_topic is None:
        speak(dispatcher, turn.profile, "ask_council", topic=topic, not_sent=is_request)
        return turn.changed(waiting_topic=topic, consecutive_fallbacks=0, alternatives=alternatives, apologised=False)
    params: dict[str, Any] = {"topic": topic, "layer": layer, "about": turn.entities.get("about", [])}
    if needs_council:
        speak(dispatcher, turn.profile, "without_council", **params)
    elif is_request:
        speak(dispatcher, turn.profile, "request", is_request=True, **params)
    else:
        speak(dispatcher, turn.profile, "answer", **params)
    if asked.kind != "answer":
        return turn.changed(waiting_topic=None, consecutive_fallbacks=0)
    waiting = topic if needs_council else None
    known: dict[str, Any] = {"waiting_topic": waiting, "consecutive_fallbacks": 0, "last_topic": topic, "detail_level": layer}
    if turn.topic == topic:
        known |= {"alternatives": alternatives, "apologised": False}
    return turn.changed(**known)
