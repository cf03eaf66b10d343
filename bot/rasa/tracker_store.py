"""Rasa's trackers live inside our conversations, so that forgetting a talk forgets all of it."""

from __future__ import annotations

from typing import Iterable, Optional

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversation.store import Conversations, TrackerMark

EVENTS = 60  # about six turns; the cost of a message grows with the events Rasa replays


class ConversationTrackers(TrackerStore):
    """A tracker store on top of `Conversations`. Slots outlive the events that set them."""

    def __init__(self, conversations: Conversations, domain: Optional[Domain] = None) -> None:
        super().__init__(domain)
        self._conversations = conversations

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the tracker, shortened if it has grown long."""
        conversation = self._conversations.open(tracker.sender_id)
        conversation.tracker = self._shortened(tracker) if len(tracker.events) > EVENTS else tracker

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The tracker of this talk, or None."""
        conversation = self._conversations.find(sender_id)
        return conversation.tracker if conversation else None

    def undo(self, sender_id: str) -> None:
        """Take back what the message now on its way has changed."""
        conversation = self._conversations.find(sender_id)
        if conversation is None:
            return
        mark = conversation.tracker_before
        conversation.tracker = self._as_it_was(mark) if mark else None

    def _as_it_was(self, mark: TrackerMark) -> DialogueStateTracker:
        tracker = self.init_tracker(mark.tracker.sender_id)
        for event in list(mark.tracker.events)[: mark.events]:
            tracker.update(event, self.domain)
        return tracker

    async def keys(self) -> Iterable[str]:
        """No list of conversations is given out: their names are secrets."""
        return []

    def _shortened(self, tracker: DialogueStateTracker) -> DialogueStateTracker:
        kept = [SlotSet(name, slot.value) for name, slot in tracker.slots.items() if slot.value != slot.initial_value]
        short = self.init_tracker(tracker.sender_id)
        for event in (*kept, ActionExecuted(ACTION_LISTEN_NAME)):
            short.update(event, self.domain)
        return short
