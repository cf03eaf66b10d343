"""What both steps that screen for danger do with a detection."""

from __future__ import annotations

from typing import Optional

from bot.outcome import Outcome
from bot.reply import Reply
from bot.safety.models import Detection, Level
from bot.safety.replies import OTHER
from bot.safety.shared import Safety
from bot.safety.voice import voice_of
from bot.steps.turn import Turn
from bot.understanding.segments import Segments


def crisis(turn: Turn, detection: Optional[Detection], safety: Safety) -> Optional[Reply]:
    """Help first, if help must come first; from then on help stands beside every reply, and the question is kept."""
    if detection is None or detection.level is not Level.SAFETY:
        return None
    before = turn.state.safety
    harm_type = detection.harm_type
    if harm_type == OTHER:  # "and i mean it" says nothing of the harm: what was told before it stays
        harm_type = before.harm_type or OTHER
    foreign, voice = safety.policy.replies.in_language(detection), _voice(turn, detection)
    told = before.told(harm_type, detection.strong, _repeats(turn, harm_type), foreign, voice)
    rest = safety.assessor.without_danger(turn.text)
    turn.know(safety=told, kept_question=_kept(turn, rest), doubted=rest or turn.text)
    return safety.policy.help_first(told, turn.profile, detection)


def _voice(turn: Turn, detection: Detection) -> str:
    """Whose words help is said in; "and i mean it" says nothing of who is hurt: what was told before it stays."""
    before = turn.state.safety.voice
    if before is not None and detection.harm_type == OTHER and detection.hurt is None:
        return before
    return voice_of(turn.profile.audience, turn.profile.audience_was_told, detection)


def _repeats(turn: Turn, harm_type: str) -> int:
    """How many times in a row help came first for this harm before this message: its words must not be the same again."""
    before, last = turn.state.safety, turn.last_reply
    just_told = last is not None and last.outcome is Outcome.SAFETY_CRISIS
    return before.repeats + 1 if just_told and before.harm_type == harm_type else 0


def _kept(turn: Turn, rest: str) -> str:
    """What "go on" takes up: a question asked beside the danger, else the one that waits already or was asked last before it."""
    segments = Segments(turn.content.cues.questions)
    waiting = [text for text in (rest, turn.state.kept_question, turn.state.last_question) if text]
    asking = (text for text in waiting if segments.questions(text))
    return next(asking, waiting[0] if waiting else "")
