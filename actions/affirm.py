"""action_affirm: "yes", "ok"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak
from bot.handoff.handoff import request_of
from bot.text.normalise import plain


class Affirm(Action):
    """A yes to an answer that offered a request opens the request; any other yes gets a nod and what could come next."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_affirm"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Open the request of the last answer, or nod."""
        turn = ActionTurn.of(tracker)
        last = turn.content.topics.get(turn.state.last_topic or "")
        nod = set(plain(turn.text).split()) <= set(turn.content.cues.nods)  # "ok cool" asks for nothing
        offered = not nod and last is not None and request_of(last, turn.profile, turn.content) is not None
        speak(dispatcher, turn.profile, "request" if offered else "affirm", topic=turn.state.last_topic)
        return turn.changed(consecutive_fallbacks=0)
