"""action_danger: somebody is in danger, said to Rasa without the journey before it."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak


class HelpFirst(Action):
    """Help first, as the journey gives it."""

    def name(self) -> str:
        """The name in the rules and the domain."""
        return "action_danger"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what to do now."""
        turn = ActionTurn.of(tracker)
        harm_type = next(iter(turn.entities.get("danger", [])), "other")
        speak(dispatcher, turn.profile, "danger", harm_type=harm_type)
        return []
