"""action_danger: somebody is in danger, said to Rasa without the journey before it."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak


class HelpFirst(TurnAction):
    """Help first, as the journey gives it."""

    action_name = "action_danger"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Say what to do now."""
        harm_type = next(iter(turn.entities.get("danger", [])), "other")
        speak(dispatcher, turn.profile, "danger", harm_type=harm_type)
        return []
