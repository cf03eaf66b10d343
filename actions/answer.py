"""action_answer: a topic was asked."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, answer, speak
from bot.handoff.handoff import request_name, request_of
from bot.handoff.is_request import is_request
from bot.text.normalise import plain


class AnswerTopic(Action):
    """Answers the topic of the message."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer, or ask which council. A message that is itself a request hears that it was not sent."""
        turn = ActionTurn.of(tracker)
        last = turn.content.topics.get(turn.state.last_topic or "")
        how = plain(turn.text).rstrip("?!. ") in turn.content.cues.send_it
        if how and last is not None and request_of(last, turn.profile, turn.content) is not None:
            speak(dispatcher, turn.profile, "request", topic=last.topic)
            return turn.changed(consecutive_fallbacks=0)
        leads = request_name(turn.content.topics[turn.topic], turn.profile, turn.content)
        itself = leads is not None and is_request(turn.text, turn.content.cues.request)
        return answer(dispatcher, turn, turn.topic, is_request=itself)
