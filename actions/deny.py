"""action_deny: "no", "leave it"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak


class Deny(Action):
    """Takes a no as a no."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_deny"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Nothing happens, and that is said."""
        speak(dispatcher, ActionTurn.of(tracker).profile, "phrase", name="deny")
        return []
