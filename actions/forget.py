"""action_forget: forget this talk, or say what is known of me."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, speak
from bot.text.normalise import plain


class Forget(Action):
    """Forgets at once. Somebody who asks what is known is shown it first, with a button to forget."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_forget"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Forget, or show."""
        turn = ActionTurn.of(tracker)
        asked = plain(turn.text)
        if any(f" {words} " in f" {asked} " for words in turn.content.cues.what_is_known):
            speak(dispatcher, turn.profile, "knows")
            return []
        named = set(asked.split()) & set(turn.content.cues.forget_names)
        other = next(iter(turn.content.topics[turn.topic].next), None)
        pressed = turn.text.startswith("/")  # the button says which: this talk
        if (
            turn.state.last_topic and other and not named and not pressed
        ):  # "delete it", after a question about records: this talk, or those?
            speak(dispatcher, turn.profile, "forget_what", topic=other)
            return turn.changed(last_topic=other)
        speak(dispatcher, turn.profile, "forgotten")
        return [AllSlotsReset()]
