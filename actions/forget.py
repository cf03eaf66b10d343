"""action_forget: forget this conversation, or say what is known of me."""

from typing import Optional

from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.text.normalise import plain


class Forget(TurnAction):
    """Forgets at once. Somebody who asks what is known is shown it first, with a button to forget."""

    action_name = "action_forget"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Forget, show, or ask what is to be forgotten."""
        asked = plain(turn.text)
        if any(f" {words} " in f" {asked} " for words in turn.content.cues.what_is_known):
            speak(dispatcher, turn.profile, "knows")
            return []
        records = _records_meant(turn, asked)
        if records:
            speak(dispatcher, turn.profile, "forget_what", topic=records)
            return turn.changed(last_topic=records)
        speak(dispatcher, turn.profile, "forgotten")
        return [AllSlotsReset()]


def _records_meant(turn: ActionTurn, asked: str) -> Optional[str]:
    """The topic about records, where "delete it" after a question may mean those; None where it is plain that it does not.

    The button says which: this conversation. So do the words "this chat".
    """
    pressed = turn.text.startswith("/")
    if pressed or not turn.state.last_topic:
        return None
    if set(asked.split()) & set(turn.content.cues.forget_names):
        return None
    return next(iter(turn.content.topics[turn.topic].next), None)
