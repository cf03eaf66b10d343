"""action_not_asked: "that's not what I asked"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak
from bot.answers.ask_back import OFFERED
from bot.answers.no_answer import PERSON_AFTER


class NotAsked(Action):
    """Says sorry once and offers what else it could have been; when there is nothing left, a person's contact."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_not_asked"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Offer the next best topics of the last question."""
        turn = ActionTurn.of(tracker)
        fallbacks, alternatives = turn.state.consecutive_fallbacks + 1, turn.state.alternatives
        if not alternatives or fallbacks >= PERSON_AFTER:
            speak(dispatcher, turn.profile, "no_answer", topic=None, fallbacks=PERSON_AFTER)
            return turn.changed(consecutive_fallbacks=fallbacks)
        apology = "again" if turn.state.apologised else "text"
        speak(dispatcher, turn.profile, "choose", topics=list(alternatives[:OFFERED]), apology=apology)
        return turn.changed(consecutive_fallbacks=fallbacks, alternatives=alternatives[OFFERED:], apologised=True)
