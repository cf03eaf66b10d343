"""action_answer: a topic was asked."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, answer


class AnswerTopic(Action):
    """Answers the topic of the message."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer, or ask which council."""
        turn = Turn.of(tracker)
        return answer(dispatcher, turn, turn.topic)
