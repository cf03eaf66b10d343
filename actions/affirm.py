"""action_affirm: "yes", "ok"."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.text.normalise import plain


class Affirm(TurnAction):
    """A yes to an answer that offered a request opens the request; any other yes gets a nod and what could come next."""

    action_name = "action_affirm"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Open the request of the last answer, or nod."""
        nod = set(plain(turn.text).split()) <= set(turn.content.cues.nods)  # "ok cool" asks for nothing
        opens = turn.offered_request and not nod
        speak(dispatcher, turn.profile, "request" if opens else "affirm", topic=turn.state.last_topic)
        return turn.changed(consecutive_fallbacks=0)
