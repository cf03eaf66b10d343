"""action_change_layer: the last answer again, easier, in more detail, with its source, or as it was."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, answer, speak
from bot.answers.layers import EASIER, SOURCE, STANDARD


class ChangeLayer(Action):
    """Which layer is wanted stands in the topic file of what was asked (`layer:`)."""

    def name(self) -> str:
        """The name in the topic files and the domain."""
        return "action_change_layer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say the last answer in the layer asked for; with none yet, say what can be asked."""
        turn = ActionTurn.of(tracker)
        topic = turn.state.last_topic or turn.state.waiting_topic
        asked = turn.content.topics[turn.topic].layer
        stays = (
            turn.changed(said=replace(turn.state.said, reading_level=EASIER)) if asked == EASIER else []
        )  # easier words, once asked for, stay
        if topic is None or topic not in turn.content.topics:
            if stays:
                speak(dispatcher, replace(turn.profile, reading_level=EASIER), "noted", changed="reader")
            else:
                speak(dispatcher, turn.profile, "phrase", name="nothing_yet")
            return stays
        layer = (turn.state.detail_level or STANDARD) if asked == "repeat" else str(asked)
        events = answer(dispatcher, turn, topic, layer)
        kept = events if layer != SOURCE else [event for event in events if event.get("name") != "detail_level"]
        return [*kept, *stays]
