"""In safe mode help stays in sight: whatever is no answer to a question is met with the numbers again."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.conversation.safety_state import SafetyMode
from bot.outcome import Kind, Outcome
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn

ANSWERS = (Kind.ANSWER, Kind.WORD, Kind.ASK_COUNCIL, Kind.FORGOTTEN, Kind.REQUEST)


class SafeMode:
    """After danger was told: help stays in sight until the person goes on."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The words of help in other words, the numbers again, or go on with the answer."""
        safety = turn.state.safety
        if safety.mode is not SafetyMode.SAFE_MODE or safety.harm_type is None or turn.draft is None:
            return None
        level = self._policy.replies.same_in_other_words(turn.text) if turn.pressed else None
        if level is not None:  # no topic was chosen: help stays
            return self._policy.crisis_reply(safety.harm_type, replace(turn.profile, reading_level=level))
        if self._is_answer(turn, turn.draft):
            return None
        return self._policy.safe_mode_reply(safety.harm_type, turn.profile)

    def _is_answer(self, turn: Turn, draft: Reply) -> bool:
        """Whether the draft answers something that was asked."""
        replies = self._policy.replies
        just_told = turn.last_reply is not None and turn.last_reply.kind is Kind.SAFETY
        if just_told and draft.outcome is Outcome.REQUEST_OFFERED:
            return False  # the yes was to the words of help, not to a letter offered before them
        if replies.still_answers(draft.topic):
            return True
        return draft.kind in ANSWERS and not replies.numbers_instead(draft.topic)
