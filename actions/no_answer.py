"""action_no_answer: not a thing this chat knows."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak


class NoAnswer(TurnAction):
    """Says so, and counts: after three in a row a person's contact is given."""

    action_name = "action_no_answer"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Say what can be asked, and who could help with the other thing."""
        fallbacks = turn.state.consecutive_fallbacks + 1
        topic = turn.topic if turn.topic in turn.content.topics else None
        has_words = any(map(str.isalpha, turn.text))
        speak(dispatcher, turn.profile, "no_answer", topic=topic, fallbacks=fallbacks, has_words=has_words)
        return turn.changed(consecutive_fallbacks=fallbacks)
