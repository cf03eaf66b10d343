"""action_choose: two topics are equally likely, so ask which is meant."""

from rasa_sdk.executor import CollectingDispatcher

from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.answers.ask_back import OFFERED
from bot.answers.layers import STANDARD


class ChooseTopic(TurnAction):
    """Offers the three likeliest topics as buttons."""

    action_name = "action_choose"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Ask back. "Tell me more" now means the likeliest of them."""
        topics = turn.alternatives(besides="")
        if not topics:
            speak(dispatcher, turn.profile, "choose", topics=[])
            return turn.changed(alternatives=(), apologised=False)
        speak(dispatcher, turn.profile, "choose", topics=list(topics), not_sent=turn.requests(topics[0]))
        return turn.changed(alternatives=topics[OFFERED:], apologised=False, last_topic=topics[0], detail_level=STANDARD)
