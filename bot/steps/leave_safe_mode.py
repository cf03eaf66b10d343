"""Safe mode ends when the person chooses to go on: by pressing a topic, or "go on with my question"."""

from __future__ import annotations

from typing import Optional

from bot.answers.replies import phrase
from bot.conversation.safety_state import SafetyEvent
from bot.reply import Reply
from bot.steps.services import Services
from bot.steps.turn import Turn


class LeaveSafeMode:
    """Somebody chose to go on after danger: the question they asked beside it is taken up."""

    def __init__(self, services: Services) -> None:
        self._policy = services.safety.policy

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """Put the kept question in the place of the press; where there was none, ask for one."""
        if not turn.pressed or self._policy.replies.same_in_other_words(turn.text):
            return None
        turn.know(safety=turn.state.safety.after(SafetyEvent.TOPIC_CHOSEN))
        if turn.text != self._policy.replies.go_on:
            return None
        turn.went_on, turn.pressed = True, False
        turn.text = turn.state.kept_question
        turn.know(kept_question="")
        if turn.text:
            return None
        return self._policy.add_support(phrase(turn.content, turn.profile, "affirm"), turn.profile)
