"""What every action needs of the talk so far, and how an action speaks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.answers.layers import STANDARD
from bot.content.load import Content
from bot.content.shared import library
from bot.profile import Profile


@dataclass(frozen=True)
class Turn:
    """One message in its talk."""

    content: Content
    profile: Profile
    topic: str  # what the message is about (Rasa's intent)
    ranking: tuple[str, ...]
    entities: dict[str, list[str]]
    text: str
    last_topic: Optional[str]
    layer: str
    waiting_topic: Optional[str]
    misses: int
    slots: dict[str, Any]

    @classmethod
    def of(cls, tracker: Tracker) -> Turn:
        """The turn that Rasa's tracker is in."""
        content = library().content
        latest = tracker.latest_message
        entities: dict[str, list[str]] = {}
        for entity in latest.get("entities") or []:
            entities.setdefault(entity["entity"], []).append(str(entity["value"]))
        slots = tracker.slots
        ranking = [str(item["name"]) for item in latest.get("intent_ranking") or [] if item["name"] in content.topics]
        return cls(
            content=content,
            profile=Profile.from_slots(slots, latest.get("metadata") or {}, content.councils),
            topic=str((latest.get("intent") or {}).get("name")),
            ranking=tuple(ranking),
            entities=entities,
            text=str(latest.get("text") or ""),
            last_topic=slots.get("last_topic"),
            layer=str(slots.get("layer") or STANDARD),
            waiting_topic=slots.get("waiting_topic"),
            misses=int(slots.get("misses") or 0),
            slots=slots,
        )

    def near(self, besides: str) -> list[str]:
        """The next best topics that have an answer, best first: what is offered to somebody who was misunderstood."""
        known = self.content.topics
        return [name for name in self.ranking if name != besides and known[name].kind == "answer"]

    def changed(self, **values: Any) -> list[dict[str, Any]]:
        """Events for the slots that change; Rasa checks each event against a schema, so none is sent for nothing."""
        return [SlotSet(name, value) for name, value in values.items() if self.slots.get(name) != value]


def speak(dispatcher: CollectingDispatcher, profile: Profile, reply: str, **said: Any) -> None:
    """Name the reply; the words come from `bot/rasa/nlg.py`."""
    dispatcher.utter_message(response=f"utter_{reply}", profile=asdict(profile), said=said)


def answer(
    dispatcher: CollectingDispatcher, turn: Turn, topic: str, layer: str = STANDARD, request: bool = False
) -> list[dict[str, Any]]:
    """Answer a topic. Where the answer depends on the council, that is asked first, once; somebody who goes on without saying
    gets what is true everywhere, with the buttons beside it.

    Args:
        request: the message is itself the request that the topic leads to.
    """
    known = turn.content.topics[topic]
    near = turn.near(besides=topic)
    unknown = turn.profile.council is None and known.written and not known.everywhere
    if unknown and turn.waiting_topic is None:
        speak(dispatcher, turn.profile, "ask_council", topic=topic, not_sent=request)
        return turn.changed(waiting_topic=topic, misses=0, near=near, apologised=False)
    reply, about = "without_council" if unknown else "request" if request else "answer", tuple(turn.entities.get("about", ()))
    speak(
        dispatcher, turn.profile, reply, topic=topic, layer=layer, about=about, **({"asked": True} if reply == "request" else {})
    )
    if known.kind == "answer":
        events = turn.changed(waiting_topic=topic if unknown else None, misses=0, last_topic=topic, layer=layer)
        return [*events, *turn.changed(near=near, apologised=False)] if turn.topic == topic else events
    return turn.changed(waiting_topic=None, misses=0)
