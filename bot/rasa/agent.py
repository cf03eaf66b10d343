"""Rasa's agent as a library: load the newest model, understand a message, let the rules run."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any, Optional

from bot.conversation.store import Conversations
from bot.message import Message, Reply
from bot.settings import Settings
from bot.understanding.follow_up import BEFORE


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
        self._agent = Agent.load(
            str(model),
            generator=AnswerWords(),
            tracker_store=ConversationTrackers(conversations),
            action_endpoint=InProcessActions(),
        )
        gc.unfreeze()  # a model loaded before this one may go
        gc.collect()
        gc.freeze()  # what is loaded stays: without this, collecting garbage walks all of it and takes 6 ms of a message

    async def parse(self, text: str, before: str = "") -> dict[str, Any]:
        """What Rasa's pipeline makes of a text, `before` being the question asked before it: intent, intent_ranking, entities,
        questions (two texts, if it asks two things)."""
        from rasa.core.channels.channel import UserMessage

        processor: Any = self._agent.processor  # there since __init__ loaded the model
        return dict(await processor.parse_message(UserMessage(text, metadata={BEFORE: before})))

    async def reply(self, message: Message, parsed: dict[str, Any]) -> Optional[Reply]:
        """Let the rules and actions run; None if they said nothing (an action failed, say)."""
        from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

        told = {"council": message.council, "reader": message.audience, "words": message.words}
        given = UserMessage(
            message.text,
            CollectingOutputChannel(),
            message.conversation,
            parse_data=parsed,
            metadata={name: value for name, value in told.items() if value},
        )
        answered = await self._agent.handle_message(given) or []
        said = [item for item in answered if item.get("custom")]
        if not said:
            return None
        # Rasa gives text, buttons and custom of one utterance as up to three messages; ours is one.
        buttons = [button for item in answered for button in item.get("buttons", [])]
        return Reply.from_fields({**said[-1]["custom"], "buttons": buttons})
