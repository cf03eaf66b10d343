"""action_affirm: "yes", "ok"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, speak


class Affirm(Action):
    """Nods, and shows what could come next: the buttons of the last answer, or the questions to start from."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_affirm"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Nod; the buttons are those of the last answer."""
        turn = Turn.of(tracker)
        speak(dispatcher, turn.person, "affirm", topic=turn.last_topic)
        return []
