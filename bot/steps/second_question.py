"""A message that asks two things gets both answers, now, or once it is known which council they are about."""

from __future__ import annotations

import logging
from typing import Optional

from bot.answers.merge_replies import merge_replies
from bot.message import Message
from bot.outcome import Kind
from bot.reply import Reply
from bot.steps.services import Services, Understands
from bot.steps.turn import Turn

log = logging.getLogger(__name__)


class SecondQuestion:
    """Two things asked: the second answer below the first."""

    def __init__(self, services: Services) -> None:
        self._model = services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Add the second answer to the draft, or keep the question until the council is known."""
        understanding = self._model.understanding
        if turn.draft is None or not turn.parsed_questions or understanding is None:
            return None
        two = len(turn.parsed_questions) > 1
        question = turn.parsed_questions[1] if two else turn.state.second_question
        if question and turn.draft.kind is Kind.ASK_COUNCIL:
            turn.know(second_question=question)
        elif question and turn.draft.kind is Kind.ANSWER:
            turn.know(second_question="")
            before = turn.parsed_questions[0] if two else ""
            await self._answer(turn, turn.draft, understanding, question, before)
        return None

    async def _answer(self, turn: Turn, first: Reply, understanding: Understands, question: str, before: str) -> None:
        try:
            parsed = await understanding.parse(question, before)
            asking = Message(turn.message.conversation, question, turn.state.page)
            second, turn.state = await understanding.reply(asking, turn.state, parsed)
        except Exception:
            log.exception("the second question could not be read; the answer is given without understanding")
            await understanding.undo(turn.message.conversation)
            turn.draft = None
            return
        if second is not None and second.kind is Kind.ANSWER and second.topic != first.topic:
            turn.draft = merge_replies(turn.content, first, second)
