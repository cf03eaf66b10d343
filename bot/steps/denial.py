"""What both steps that hear danger taken back do."""

from __future__ import annotations

from bot.answers.replies import start_buttons
from bot.reply import Reply
from bot.safety.policy import SafetyPolicy
from bot.steps.turn import Turn


def denial(turn: Turn, policy: SafetyPolicy) -> Reply:
    """Thanks, and nothing is wiped: help stays for three messages after strong signs of danger, and goes after weak ones."""
    turn.know(safety=turn.state.safety.taken_back(), doubted="")
    if turn.state.safety.after_danger:
        return policy.taken_back_reply(turn.state.safety, turn.profile, go_on=bool(turn.state.kept_question))
    return policy.believed_reply(turn.profile, start_buttons(turn.content, turn.profile))
