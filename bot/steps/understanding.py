"""Rasa reads the message and its rules and actions answer it: which topic, for whom, in which layer."""

from __future__ import annotations

import logging
import re
from typing import Any, Optional

from bot.message import Message
from bot.reply import Reply
from bot.steps.near_danger import by_danger
from bot.steps.services import Services, Understands
from bot.steps.turn import Turn
from bot.text.clean import as_typed

log = logging.getLogger(__name__)
_LETTER = re.compile(r"[^\W_]")
_COMMAND = re.compile(r"\s*/\s*\w+\s*(?:\{.*)?")  # typed, it is no question that words could be read in


class Understanding:
    """Which topic, and its answer."""

    def __init__(self, services: Services) -> None:
        self._model = services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Draft the answer; a failure leaves no draft, and the next steps go on without understanding."""
        understanding = (
            self._model.understanding
        )  # a newer model may take over meanwhile; this message stays with the one it came to
        if turn.draft or understanding is None:
            return None
        try:
            await self._answer(turn, understanding)
        except Exception:
            log.exception("understanding failed; the answer is given without it")
            await understanding.undo(turn.message.conversation)
            turn.draft = None
        return None

    async def _answer(self, turn: Turn, understanding: Understands) -> None:
        text = turn.text if turn.pressed else as_typed(turn.text)
        if not _readable(turn, text):
            turn.draft, turn.state = await understanding.reply(_asking(turn, text), turn.state, _nothing_to_read(text))
            return
        parsed = await understanding.parse(text, turn.state.last_question)
        if not turn.pressed:
            parsed = await by_danger(turn, text, parsed, understanding)
        turn.parsed_questions = tuple(parsed.get("questions") or (text,))
        first = turn.parsed_questions[0]
        if len(turn.parsed_questions) > 1:
            parsed = await understanding.parse(first)
        turn.draft, turn.state = await understanding.reply(_asking(turn, first), turn.state, parsed)


def _asking(turn: Turn, text: str) -> Message:
    return Message(turn.message.conversation, text, turn.state.page, turn.pressed)


def _readable(turn: Turn, text: str) -> bool:
    return bool(_LETTER.search(text)) and (turn.pressed or not _COMMAND.fullmatch(turn.text))


def _nothing_to_read(text: str) -> dict[str, Any]:
    """Only emoji or marks, or a typed command: nothing to go by."""
    return {"text": text, "intent": {"name": "not_understood", "confidence": 0.0}, "intent_ranking": [], "entities": []}
