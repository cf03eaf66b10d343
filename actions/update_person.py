"""action_update_person: somebody said which council it is, or who they are."""

from typing import Optional

from rasa_sdk.executor import CollectingDispatcher

from actions.answering import answer
from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak

PROFILE = ("council", "reader", "words")  # the entities that say who is asking


class UpdatePerson(TurnAction):
    """The entities have filled the slots by now; the waiting question, or the last one, is answered again."""

    action_name = "action_update_person"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Answer again for this person; without a question, say back what was understood."""
        understood = any(turn.entities.get(name) for name in PROFILE)
        question = turn.state.waiting_topic or turn.state.last_topic
        if not understood and turn.content.topics[turn.topic].layer == "council":
            speak(dispatcher, turn.profile, "ask_council", topic=question, again=True)
            return []
        topic = _for_this_reader(turn, question)
        if topic:
            return answer(dispatcher, turn, topic)
        speak(dispatcher, turn.profile, "noted", changed="council" if turn.entities.get("council") else "reader")
        return []


def _for_this_reader(turn: ActionTurn, question: Optional[str]) -> Optional[str]:
    """The topic to answer again: for somebody who has just said that they are a carer, the one about a child, if there is one."""
    topic = turn.content.topics.get(question or "")
    if topic is None:
        return None
    if "carer" in turn.entities.get("reader", []):
        return topic.for_a_child or topic.topic
    return topic.topic
