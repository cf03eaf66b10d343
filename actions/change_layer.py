"""action_change_layer: the last answer again, easier, in more detail, with its source, or as it was."""

from dataclasses import replace

from rasa_sdk.executor import CollectingDispatcher

from actions.answering import answer
from actions.base import TurnAction
from actions.turn import ActionTurn, Events, speak
from bot.answers.layers import EASIER, SOURCE, STANDARD


class ChangeLayer(TurnAction):
    """Which detail level is wanted stands in the topic file of what was asked (`layer:`)."""

    action_name = "action_change_layer"

    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Say the last answer at the detail level asked for; with none yet, say what can be asked."""
        topic = turn.state.last_topic or turn.state.waiting_topic
        wanted = turn.content.topics[turn.topic].layer
        stays = _easier_from_now_on(turn) if wanted == EASIER else []
        if topic is None or topic not in turn.content.topics:
            _nothing_yet(dispatcher, turn, easier=bool(stays))
            return stays
        detail_level = (turn.state.detail_level or STANDARD) if wanted == "repeat" else str(wanted)
        return [*_answer_again(dispatcher, turn, topic, detail_level), *stays]


def _easier_from_now_on(turn: ActionTurn) -> Events:
    """Easier words, once asked for, stay."""
    return turn.changed(said=replace(turn.state.said, reading_level=EASIER))


def _nothing_yet(dispatcher: CollectingDispatcher, turn: ActionTurn, easier: bool) -> None:
    """There is no answer to say again. `easier`: that easier words come from now on is said."""
    if easier:
        speak(dispatcher, replace(turn.profile, reading_level=EASIER), "noted", changed="reader")
    else:
        speak(dispatcher, turn.profile, "phrase", name="nothing_yet")


def _answer_again(dispatcher: CollectingDispatcher, turn: ActionTurn, topic: str, detail_level: str) -> Events:
    """The answer at this level. The source is looked at beside an answer: "say that again" still means the level before."""
    events = answer(dispatcher, turn, topic, detail_level)
    if detail_level != SOURCE:
        return events
    return [event for event in events if event.get("name") != "detail_level"]
