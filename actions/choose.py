"""action_choose: two topics are near, so ask which is meant."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak
from bot.answers.ask_back import OFFERED
from bot.answers.layers import STANDARD
from bot.handoff.handoff import request_name
from bot.handoff.is_request import is_request


class ChooseTopic(Action):
    """Offers the three nearest topics as buttons."""

    def name(self) -> str:
        """The name in the rules and the domain."""
        return "action_choose"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Ask back."""
        turn = ActionTurn.of(tracker)
        near = turn.alternatives(besides="")
        leads = request_name(turn.content.topics[near[0]], turn.profile, turn.content) if near else None
        itself = leads is not None and is_request(turn.text, turn.content.phrases["request_said"])
        speak(dispatcher, turn.profile, "choose", topics=list(near), not_sent=itself)
        best = {"last_topic": near[0], "detail_level": STANDARD} if near else {}  # "tell me more" now means the likeliest
        return turn.changed(alternatives=near[OFFERED:], apologised=False, **best)
