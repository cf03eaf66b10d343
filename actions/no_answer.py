"""action_no_answer: not a thing this chat knows."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak


class NoAnswer(Action):
    """Says so, and counts: after three in a row a person's contact is given."""

    def name(self) -> str:
        """The name in the rules and the domain."""
        return "action_no_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say what can be asked, and who could help with the other thing."""
        turn = ActionTurn.of(tracker)
        fallbacks = turn.state.consecutive_fallbacks + 1
        topic = turn.topic if turn.topic in turn.content.topics else None
        has_words = any(map(str.isalpha, turn.text))
        speak(dispatcher, turn.profile, "no_answer", topic=topic, fallbacks=fallbacks, has_words=has_words)
        return turn.changed(consecutive_fallbacks=fallbacks)
