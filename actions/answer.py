"""action_answer: a topic was asked."""

from rasa_sdk.executor import CollectingDispatcher

from actions.answering import answer
from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.text.normalise import plain


class AnswerTopic(TurnAction):
    """Answers the topic of the message."""

    action_name = "action_answer"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Answer, or ask which council. A message that is itself a request hears that it was not sent."""
        send_it = plain(turn.text).rstrip("?!. ") in turn.content.cues.send_it
        if send_it and turn.offered_request:
            speak(dispatcher, turn.profile, "request", topic=turn.state.last_topic)
            return turn.changed(consecutive_fallbacks=0)
        return answer(dispatcher, turn, turn.topic, is_request=turn.requests(turn.topic))
