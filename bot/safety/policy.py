"""What is said to somebody who may be in danger: help first, help beside every later reply, a gentle line below an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.outcome import Kind, Outcome
from bot.profile import Profile
from bot.reply import Button, Foreign, Help, Reply
from bot.safety.help_lines import HelpLine
from bot.safety.models import Detection
from bot.safety.replies import OTHER, SafetyReplies, SafetyReply
from bot.safety.state import SafetyMode, SafetyState
from bot.safety.voice import audience_of, voice_of

# A reply in another language says in its own words whom to call.
WITH_FOOTER = frozenset(
    outcome for outcome in Outcome if outcome.kind in (Kind.NO_ANSWER, Kind.CHOOSE) and outcome is not Outcome.NO_ANSWER_LANGUAGE
)
KEEP_THEIR_KIND = (Kind.FORGOTTEN, Kind.ERROR)  # with help below them too


class SafetyPolicy:
    """Chooses the reply; which one, and when, is decided by the steps (bot/steps/)."""

    def __init__(self, replies: SafetyReplies) -> None:
        self.replies = replies

    def crisis_reply(
        self, harm_type: str, profile: Profile, detection: Detection | None = None, voice: str | None = None
    ) -> Reply:
        """Help first, for this harm and in the words of who speaks of whom. A detection in another language puts a line in that
        language before it.

        Args:
            voice: whose words, if that is known from the conversation.
        """
        voice = voice or voice_of(profile.audience, profile.audience_was_told, detection)
        now = detection is not None and detection.now
        said = self.replies.crisis_text(harm_type, voice, profile.reading_level, profile.council, now)
        reply = self._reply(Outcome.SAFETY_CRISIS, said, profile)
        return _with_line(reply, self.replies.in_language(detection) if detection else None)

    def help_first(self, safety: SafetyState, profile: Profile, detection: Detection | None = None) -> Reply:
        """Help first as it stands in the conversation: with its line in another language, and never the same opening twice."""
        harm_type, level = safety.harm_type or OTHER, profile.reading_level
        voice = safety.voice or voice_of(profile.audience, profile.audience_was_told, detection)
        reply = self.crisis_reply(harm_type, profile, detection, voice)
        if safety.repeats:
            opening = self.replies.opening(harm_type, voice, level)
            again = self.replies.again(safety.repeats, _audience(safety, profile), level)
            reply = replace(reply, text=reply.text.replace(opening, again, 1))
        return _with_line(reply, safety.foreign)

    def safe_mode_reply(self, safety: SafetyState, profile: Profile) -> Reply:
        """The numbers alone: somebody has asked for them."""
        return _with_line(self._reply(Outcome.SAFETY_MODE, self._said("still", profile, safety, True), profile), safety.foreign)

    def taken_back_reply(self, safety: SafetyState, profile: Profile, go_on: bool) -> Reply:
        """Thanks to somebody who takes danger back after strong signs of it, with the numbers. `go_on`: a question waits."""
        reply = self._reply(Outcome.SUPPORT, self._said("taken_back", profile, safety, True), profile)
        return _with_line(replace(reply, buttons=self._way_on(reply) if go_on else ()), safety.foreign)

    def believed_reply(self, profile: Profile, buttons: tuple[Button, ...]) -> Reply:
        """Thanks to somebody who takes back what gave weak signs of danger."""
        return replace(
            self._reply(Outcome.CHAT, self._said("believed", profile, SafetyState()), profile), help=(), buttons=buttons
        )

    def no_phone_reply(self, safety: SafetyState, profile: Profile) -> Reply:
        """Help without a voice call."""
        reply = self._reply(Outcome.SUPPORT, self._said("no_phone", profile, safety), profile)
        return _with_line(replace(reply, buttons=()), safety.foreign)

    def beside(self, reply: Reply, safety: SafetyState, profile: Profile, go_on: bool = False) -> Reply:
        """The reply with help below it, as much as the conversation needs now. `go_on`: with the button for a kept question."""
        if safety.mode is SafetyMode.ONE_LINE:
            said = self._said("one_line", profile, safety)
        else:
            said = self._said("support", profile, safety, True)
        way_on = self._way_on(self._reply(Outcome.SUPPORT, said, profile)) if go_on else ()
        return _with_line(replace(_below(reply, said), buttons=(*way_on, *reply.buttons)), safety.foreign)

    def add_support(self, reply: Reply, profile: Profile) -> Reply:
        """The reply with the gentle line and the help lines below it."""
        return _below(reply, self.replies.support_text(profile.audience, profile.reading_level, profile.council))

    def add_footer(self, reply: Reply, safety: SafetyState, profile: Profile) -> Reply:
        """An "I don't know" or a "which do you mean" with one line of help below it, unless help stands there already."""
        if reply.outcome not in WITH_FOOTER or reply.help:
            return reply
        return replace(reply, footer=self.replies.footer(_audience(safety, profile), profile.reading_level, profile.council))

    def help_lines(self, profile: Profile) -> tuple[Help, ...]:
        """The numbers to show when something else has failed."""
        return _help(self.replies.safe_mode_text(OTHER, profile.audience, profile.reading_level, profile.council).help)

    def _said(self, block: str, profile: Profile, safety: SafetyState, of_harm: bool = False) -> SafetyReply:
        """A block's words for who is spoken to; with the numbers of the harm that was told, or else its own."""
        harm_type = (safety.harm_type or OTHER) if of_harm else None
        audience = _audience(safety, profile)
        return self.replies.text_of(block, audience, profile.reading_level, profile.council, harm_type, safety.voice)

    def _way_on(self, reply: Reply) -> tuple[Button, ...]:
        return tuple(button for button in reply.buttons if button.payload == self.replies.go_on)

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


def _audience(safety: SafetyState, profile: Profile) -> str:
    """Who is spoken to: who they said they are, else as they spoke of danger."""
    return profile.audience if profile.audience_was_told or safety.voice is None else audience_of(safety.voice)


def _below(reply: Reply, said: SafetyReply) -> Reply:
    outcome = reply.outcome if reply.kind in KEEP_THEIR_KIND else Outcome.SUPPORT
    return replace(reply, outcome=outcome, text=f"{reply.text}\n{said.text}", help=_help(said.help))


def _with_line(reply: Reply, line: Foreign | None) -> Reply:
    """With a line in the person's own language above it, unless there is one."""
    if line is None or reply.foreign is not None:
        return reply
    return replace(reply, text=f"{line.text}\n{reply.text}", foreign=line)


def _help(lines: tuple[HelpLine, ...]) -> tuple[Help, ...]:
    return tuple(Help(line.name, line.number, line.link, line.who_for, line.beside) for line in lines)
