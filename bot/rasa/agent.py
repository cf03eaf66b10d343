"""Rasa's agent as a library: load the newest model, understand a message, let the rules run."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Optional

from bot.content.shared import library
from bot.conversation.state import ConversationState
from bot.conversation.store import Conversations
from bot.message import Message
from bot.rasa.slots import metadata_of, slots_of, state_of
from bot.reply import Reply
from bot.settings import Settings
from bot.understanding.follow_up import BEFORE

OLD_MODEL = "The model was trained by an earlier version of this program. Run `make retrain`."


def newest_model(folder: Path) -> Optional[Path]:
    """The model trained last, or None if none has been trained."""
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    return models[-1] if models else None


class Understanding:
    """The agent, with what it stands on. Made once; the imports (10 s) happen here, not when the module is read."""

    def __init__(self, settings: Settings, conversations: Conversations, model: Optional[Path] = None) -> None:
        from rasa.core.agent import Agent

        from bot.rasa.in_process import InProcessActions, check_results_once
        from bot.rasa.nlg import AnswerWords
        from bot.rasa.tracker_store import ConversationTrackers

        model = model or newest_model(settings.models)
        if model is None:
            raise FileNotFoundError(f"No model in {settings.models}. Run `make train`.")
        check_results_once()
        self._conversations, self._trackers = conversations, ConversationTrackers(conversations)
        self._agent = _loaded(
            lambda: Agent.load(
                str(model), generator=AnswerWords(), tracker_store=self._trackers, action_endpoint=InProcessActions()
            )
        )
        _check_slots(self._agent.domain)
        gc.unfreeze()  # a model loaded before this one may go
        gc.collect()
        gc.freeze()  # what is loaded stays: without this, collecting garbage walks all of it and takes 6 ms of a message

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        """What Rasa's pipeline makes of a text, `before` being the question asked before it: intent, intent_ranking, entities,
        questions (two texts, if it asks two things)."""
        from rasa.core.channels.channel import UserMessage

        processor: Any = self._agent.processor  # there since __init__ loaded the model
        return dict(await processor.parse_message(UserMessage(text, metadata={BEFORE: before})))

    async def reply(
        self, message: Message, state: ConversationState, parsed: dict[str, Any]
    ) -> tuple[Optional[Reply], ConversationState]:
        """Let the rules and actions run: the reply (None if they said nothing: an action failed, say), and what is known then."""
        from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

        await self._mirror(message.conversation, state)
        uttered = UserMessage(
            message.text,
            CollectingOutputChannel(),
            message.conversation,
            parse_data=parsed,
            metadata=metadata_of(message.told),
        )
        answered = await self._agent.handle_message(uttered) or []
        replies = [item["custom"].reply for item in answered if item.get("custom")]
        return (replies[-1] if replies else None), self._known_after(message.conversation, state)

    async def undo(self, conversation: str) -> None:
        """Take back what the last message changed in Rasa's record of this conversation."""
        self._trackers.undo(conversation)

    async def _mirror(self, conversation: str, state: ConversationState) -> None:
        """Put into Rasa's slots what is known and Rasa has not heard: most messages need nothing."""
        from rasa.shared.core.events import SlotSet

        known, processor = self._conversations.find(conversation), self._agent.processor
        tracker: Any = known.tracker if known else None
        wanted = slots_of(state)
        if tracker is None:
            if wanted == slots_of(ConversationState()):
                return
            tracker = await processor.fetch_tracker_and_update_session(conversation)  # type: ignore[union-attr]
        slots = tracker.current_slot_values()
        changed = [SlotSet(name, value) for name, value in wanted.items() if slots.get(name) != value]
        for event in changed:
            tracker.update(event, processor.domain)  # type: ignore[union-attr]
        if changed:
            await self._trackers.save(tracker)

    def _known_after(self, conversation: str, state: ConversationState) -> ConversationState:
        known = self._conversations.find(conversation)
        if known is None or known.tracker is None:
            return state
        return state_of(known.tracker.current_slot_values(), state, library().content.councils)


def _loaded(load: Any) -> Any:
    """The agent.

    Raises:
        FileNotFoundError: the model is of an earlier version of this program; the text says what to do.
    """
    try:
        return load()
    except Exception as failed:
        if "bot." not in str(failed):
            raise
        raise FileNotFoundError(OLD_MODEL) from failed


def _check_slots(domain: Any) -> None:
    """Rasa passes over a slot that its model does not know, and what a conversation knows would be lost in silence.

    Raises:
        FileNotFoundError: the model lacks a slot; it is of an earlier version of this program.
    """
    if missing := set(slots_of(ConversationState())) - {slot.name for slot in domain.slots}:
        raise FileNotFoundError(f"{OLD_MODEL} It has no slot {', '.join(sorted(missing))}.")
