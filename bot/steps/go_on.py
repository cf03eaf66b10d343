""" "Go on", pressed or typed after danger, brings back the question that was asked beside it, or else the last one before it."""

from __future__ import annotations

from typing import Optional

from bot.answers.replies import phrase
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn
from bot.understanding.after_danger import says_go_on


class GoOn:
    """Somebody chose to go on after danger: their question is taken up, with help beside it."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Put the kept question in the place of the message; where there was none, ask for one."""
        if not self._chosen(turn):
            return None
        if turn.state.kept_question:
            turn.take_up(turn.state.kept_question)
            return None
        return self._policy.beside(phrase(turn.content, turn.profile, "affirm"), turn.state.safety, turn.profile)

    def _chosen(self, turn: Turn) -> bool:
        if turn.pressed:
            return turn.text == self._policy.replies.go_on
        return turn.state.safety.after_danger and says_go_on(turn.text, turn.content.cues.after_danger)
