"""What is said to somebody who may be in danger: help first, help that stays in sight, a gentle line below an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.outcome import Kind, Outcome
from bot.profile import Profile
from bot.reply import Button, Help, Reply
from bot.safety.help_lines import HelpLine
from bot.safety.models import Detection
from bot.safety.replies import OTHER, SafetyReplies, SafetyReply
from bot.safety.voice import voice_of

KEEP_THEIR_KIND = (Kind.FORGOTTEN, Kind.ERROR)  # with help below them too


class SafetyPolicy:
    """Chooses the reply; which one, and when, is decided by the steps (bot/steps/)."""

    def __init__(self, replies: SafetyReplies) -> None:
        self.replies = replies

    def crisis_reply(self, harm_type: str, profile: Profile, detection: Detection | None = None) -> Reply:
        """Help first, for this harm and in the words of who speaks of whom. A detection in another language puts a line in that
        language before it."""
        voice = voice_of(profile.audience, profile.audience_was_told, detection)
        now = detection is not None and detection.now
        said = self.replies.crisis_text(harm_type, voice, profile.reading_level, profile.council, now)
        reply = self._reply(Outcome.SAFETY_CRISIS, said, profile)
        line = self.replies.in_language(detection) if detection else None
        return replace(reply, text=f"{line.text}\n{reply.text}", foreign=line) if line else reply

    def safe_mode_reply(self, harm_type: str, profile: Profile) -> Reply:
        """The numbers again, and a way on."""
        said = self.replies.safe_mode_text(harm_type, profile.audience, profile.reading_level, profile.council)
        return self._reply(Outcome.SAFETY_MODE, said, profile)

    def add_support(self, reply: Reply, profile: Profile) -> Reply:
        """The reply with the gentle line and the help lines below it."""
        gentle = self.replies.support_text(profile.audience, profile.reading_level, profile.council)
        outcome = reply.outcome if reply.kind in KEEP_THEIR_KIND else Outcome.SUPPORT
        return replace(reply, outcome=outcome, text=f"{reply.text}\n{gentle.text}", help=_help(gentle.help))

    def help_lines(self, profile: Profile) -> tuple[Help, ...]:
        """The numbers to show when something else has failed."""
        return _help(self.replies.safe_mode_text(OTHER, profile.audience, profile.reading_level, profile.council).help)

    def _reply(self, outcome: Outcome, said: SafetyReply, profile: Profile) -> Reply:
        return Reply(
            outcome,
            said.text,
            help=_help(said.help),
            buttons=tuple(Button(title, payload) for title, payload in said.buttons),
            council=profile.council,
            audience=profile.audience,
            layer=profile.reading_level,
        )


def _help(lines: tuple[HelpLine, ...]) -> tuple[Help, ...]:
    return tuple(Help(line.name, line.number, line.link, line.who_for, line.beside) for line in lines)
