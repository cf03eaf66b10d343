"""What both steps that hear danger taken back do."""

from __future__ import annotations

from bot.answers.replies import start_buttons
from bot.reply import Reply
from bot.safety.policy import SafetyPolicy
from bot.steps.turn import Turn
from bot.understanding.segments import Segments


def denial(turn: Turn, policy: SafetyPolicy) -> Reply:
    """Thanks, and nothing is wiped: help stays for three messages after strong signs of danger, and goes after weak ones."""
    kept = turn.state.kept_question or _asked(turn)
    turn.know(safety=turn.state.safety.taken_back(), kept_question=kept, doubted="", weak_signs=0.0)
    if turn.state.safety.after_danger:
        return policy.taken_back_reply(turn.state.safety, turn.profile, go_on=bool(kept))
    return policy.believed_reply(turn.profile, start_buttons(turn.content, turn.profile))


def _asked(turn: Turn) -> str:
    """The message taken for danger, where it asks something ("does dr blade see my file"): now it may be gone on with."""
    doubted = turn.state.doubted
    return doubted if Segments(turn.content.cues.questions).questions(doubted) else ""
