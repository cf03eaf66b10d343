"""The last step: the answer as it was found, with a gentle line and help lines below it where they may be wanted."""

from __future__ import annotations

from typing import Optional

from bot.answers.replies import phrase, start_buttons
from bot.outcome import Kind
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn
from bot.understanding.segments import Segments

CLEAR = (Kind.ANSWER, Kind.WORD, Kind.REQUEST, Kind.ASK_COUNCIL, Kind.CHAT)  # a question that was understood, or small talk
NOT_ANSWERED = (Kind.CHAT, Kind.NO_ANSWER, Kind.ERROR)  # below these the question that waits can be had by a button


class Support:
    """The answer, with a gentle offer of help below it where it may be wanted."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The reply; ordinary messages are counted, since help takes less room after some of them."""
        draft = turn.draft
        if draft is None:
            return None
        if turn.went_on and draft.kind in (Kind.NO_ANSWER, Kind.CHOOSE) and not self._asks(turn):
            draft = self._nothing_kept(turn)
        safety = turn.state.safety
        if turn.detection is not None or self._stands_beside(turn, draft):
            turn.know(safety=safety.hinted())
            if not safety.after_danger:
                return self._policy.add_support(draft, turn.profile)
            safety = turn.state.safety
        elif draft.kind in CLEAR:
            turn.know(safety=safety.cleared())
        if not safety.after_danger:
            return self._policy.add_footer(draft, safety, turn.profile)
        waits = bool(turn.state.kept_question) and draft.kind in NOT_ANSWERED
        return self._policy.beside(draft, safety, turn.profile, go_on=waits)

    def _stands_beside(self, turn: Turn, draft: Reply) -> bool:
        """Whether help stands beside this answer whenever it is asked for."""
        topic = turn.content.topics.get(draft.topic or "")
        return draft.kind is Kind.ANSWER and topic is not None and topic.beside_help

    def _asks(self, turn: Turn) -> bool:
        return bool(Segments(turn.content.cues.questions).questions(turn.text))

    def _nothing_kept(self, turn: Turn) -> Reply:
        """There was no question in what was kept: one is asked for, with thanks where danger was taken back and believed."""
        if turn.state.safety.after_danger:
            return phrase(turn.content, turn.profile, "affirm")
        return self._policy.believed_reply(turn.profile, start_buttons(turn.content, turn.profile))
