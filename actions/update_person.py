"""action_update_person: somebody said which council it is, or who they are."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, answer, speak


class UpdatePerson(Action):
    """The entities have filled the slots by now; the waiting question, or the last one, is answered anew."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_update_person"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Answer again for this person; without a question, say back what was understood."""
        turn = ActionTurn.of(tracker)
        what = str(turn.content.topics[turn.topic].layer)
        said = turn.entities.get("council") or turn.entities.get("reader") or turn.entities.get("words")
        topic = turn.state.waiting_topic or turn.state.last_topic
        if "carer" in turn.entities.get("reader", []) and topic in turn.content.topics:
            topic = turn.content.topics[topic].for_a_child or topic
        if not said and what == "council":
            speak(dispatcher, turn.profile, "ask_council", topic=turn.state.waiting_topic or turn.state.last_topic, again=True)
            return []
        if topic in turn.content.topics:
            return answer(dispatcher, turn, str(topic))
        speak(dispatcher, turn.profile, "noted", changed="council" if turn.entities.get("council") else "reader")
        return []
