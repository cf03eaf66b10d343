"""What every action needs of the conversation so far, and how an action speaks."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.content.load import Content
from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.handoff.handoff import request_name, request_of
from bot.handoff.is_request import is_request
from bot.profile import Profile
from bot.rasa.slots import slots_of, state_of, told_by

Events = list[dict[str, Any]]  # as Rasa takes them


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
        state = state_of(tracker.slots, ConversationState(), content.councils)
        return cls(
            content=content,
            profile=state.profile(told_by(latest.get("metadata") or {}, content.councils)),
            state=state,
            topic=str((latest.get("intent") or {}).get("name")),
            ranking=_ranking(latest, content),
            entities=_entities(latest),
            text=str(latest.get("text") or ""),
        )

    @property
    def offered_request(self) -> bool:
        """Whether the last answer leads to a request that can be opened now."""
        last = self.content.topics.get(self.state.last_topic or "")
        return last is not None and request_of(last, self.profile, self.content) is not None

    def requests(self, topic: str) -> bool:
        """Whether the message is itself the request that this topic leads to ("I want my file")."""
        name = request_name(self.content.topics[topic], self.profile, self.content)
        return name is not None and is_request(self.text, self.content.cues.request)

    def alternatives(self, besides: str) -> tuple[str, ...]:
        """The next best topics that have an answer, best first: what is offered to somebody who was misunderstood."""
        topics = self.content.topics
        return tuple(name for name in self.ranking if name != besides and topics[name].kind == "answer")

    def changed(self, **values: Any) -> Events:
        """Events for the slots that change; Rasa checks each event against a schema, so none is sent for nothing."""
        before, after = slots_of(self.state), slots_of(replace(self.state, **values))
        return [SlotSet(name, value) for name, value in after.items() if before[name] != value]


def speak(dispatcher: CollectingDispatcher, profile: Profile, reply: str, **params: Any) -> None:
    """Name the reply; the words come from `bot/rasa/nlg.py`."""
    dispatcher.utter_message(response=f"utter_{reply}", profile=asdict(profile), params=params)


def _ranking(message: dict[str, Any], content: Content) -> tuple[str, ...]:
    """The topics that the message may be about, the likeliest first."""
    names = (str(item["name"]) for item in message.get("intent_ranking") or [])
    return tuple(name for name in names if name in content.topics)


def _entities(message: dict[str, Any]) -> dict[str, list[str]]:
    """The values found for each entity, in the order of the message."""
    found: dict[str, list[str]] = {}
    for entity in message.get("entities") or []:
        found.setdefault(entity["entity"], []).append(str(entity["value"]))
    return found
