"""action_word: what does this word mean?"""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.answers.glossary import asked_for


class ExplainWord(TurnAction):
    """Explains the hard word that the message names, misspelt or not."""

    action_name = "action_word"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Explain, or ask which word."""
        found = asked_for(turn.text, turn.content.words)
        speak(dispatcher, turn.profile, "word", word=found.word if found else None)
        return []
