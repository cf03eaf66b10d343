"""The frame of every action: what Rasa asks of it, around one decision."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import ActionTurn, Events


class TurnAction(Action, ABC):  # type: ignore[misc]  # rasa_sdk carries no types
    """An action that reads its turn, speaks, and says what changes. Rasa registers its subclasses, never the class itself."""

    action_name: ClassVar[str]  # as in the topic files, the rules and the domain

    def name(self) -> str:
        """The name that Rasa knows it by."""
        return self.action_name

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """Called by Rasa."""
        return self.decide(ActionTurn.of(tracker), dispatcher)

    @abstractmethod
    def decide(self, turn: ActionTurn, dispatcher: CollectingDispatcher) -> Events:
        """Name the reply through `speak`, and return the slots that change."""
