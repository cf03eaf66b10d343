"""action_deny: "no", "leave it"."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak


class Deny(TurnAction):
    """Takes a no as a no."""

    action_name = "action_deny"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Nothing happens, and that is said."""
        speak(dispatcher, turn.profile, "phrase", name="deny")
        return []
