"""action_not_asked: "that's not what I asked"."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, speak
from bot.answers.replies import OFFERED


class NotAsked(Action):
    """Says sorry once and offers what else it could have been; when there is nothing left, a person's contact."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_not_asked"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Offer the next best topics of the last question."""
        turn = Turn.of(tracker)
        misses = turn.misses + 1
        near = list(turn.slots.get("near") or [])
        if not near or misses >= 3:
            speak(dispatcher, turn.profile, "no_answer", topic=None, misses=3)
            return turn.changed(misses=misses)
        again = bool(turn.slots.get("apologised"))
        speak(dispatcher, turn.profile, "choose", topics=near[:OFFERED], missed="again" if again else "text")
        return turn.changed(misses=misses, near=near[OFFERED:], apologised=True)
