"""action_word: what does this word mean?"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak
from bot.answers.glossary import asked_for


class ExplainWord(Action):
    """Explains the hard word that the message names, misspelt or not."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_word"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Explain, or ask which word."""
        turn = ActionTurn.of(tracker)
        found = asked_for(turn.text, turn.content.words)
        speak(dispatcher, turn.profile, "word", word=found.word if found else None)
        return []
