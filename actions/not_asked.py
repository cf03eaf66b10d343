"""action_not_asked: "that's not what I asked"."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.answers.ask_back import OFFERED
from bot.answers.no_answer import PERSON_AFTER


class NotAsked(TurnAction):
    """Says sorry once and offers what else it could have been; when there is nothing left, a person's contact."""

    action_name = "action_not_asked"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Offer the next best topics of the last question."""
        fallbacks, alternatives = turn.state.consecutive_fallbacks + 1, turn.state.alternatives
        if not alternatives or fallbacks >= PERSON_AFTER:
            speak(dispatcher, turn.profile, "no_answer", topic=None, fallbacks=PERSON_AFTER)
            return turn.changed(consecutive_fallbacks=fallbacks)
        apology = "again" if turn.state.apologised else "text"
        speak(dispatcher, turn.profile, "choose", topics=list(alternatives[:OFFERED]), apology=apology)
        return turn.changed(consecutive_fallbacks=fallbacks, alternatives=alternatives[OFFERED:], apologised=True)
