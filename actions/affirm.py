"""action_affirm: "yes", "go on"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, answer, speak
from bot.answers.layers import MORE


class Affirm(Action):
    """After an answer "yes" means: go on, tell me more. Otherwise it asks what the person would like to know."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_affirm"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Go on with the last answer."""
        turn = Turn.of(tracker)
        if turn.last_topic in turn.content.topics and turn.layer != MORE:
            return answer(dispatcher, turn, str(turn.last_topic), MORE)
        speak(dispatcher, turn.person, "phrase", name="affirm")
        return []
