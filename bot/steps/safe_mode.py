"""After danger a few messages mean something else than usual: "who can i ring" asks for the numbers of help."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.answers.replies import phrase
from bot.outcome import Kind, Outcome
from bot.reply import Reply
from bot.steps.denial import denial
from bot.steps.services import Services
from bot.steps.turn import Turn
from bot.understanding.after_danger import means_this_talk, says_help

ABOUT_PEOPLE = (Kind.ANSWER, Kind.ASK_COUNCIL)  # drafts that say whom to turn to


class SafeMode:
    """After danger was told: what then means something else than usual, like "who can i ring"."""

    def __init__(self, services: Services) -> None:
        self._policy, self._model = services.safety.policy, services.model

    async def __call__(self, turn: Turn) -> Optional[Reply]:
        """The words of help in other words, the numbers alone, or thanks for words that would forget; else go on."""
        safety = turn.state.safety
        if not turn.base.safety.after_danger and not safety.after_danger or turn.draft is None:
            return None
        if turn.draft.kind is Kind.FORGOTTEN:
            return await self._forgetting(turn)
        if safety.harm_type is None:
            return None
        just_told = turn.last_reply is not None and turn.last_reply.kind is Kind.SAFETY
        level = self._policy.replies.same_in_other_words(turn.text) if turn.pressed and just_told else None
        if level is not None:
            return self._policy.help_first(safety, replace(turn.profile, reading_level=level))
        if not turn.pressed and self._asks_for_numbers(turn, turn.draft):
            return self._policy.safe_mode_reply(safety, turn.profile)
        if just_told and turn.draft.outcome is Outcome.REQUEST_OFFERED and not turn.pressed:
            turn.draft = phrase(turn.content, turn.profile, "affirm")  # the yes was to the words of help, not to a letter
        return None

    def _asks_for_numbers(self, turn: Turn, draft: Reply) -> bool:
        """ "who can i ring", or a bare "help"."""
        if says_help(turn.text, turn.content.cues.after_danger):
            return True
        return draft.kind in ABOUT_PEOPLE and self._policy.replies.numbers_instead(draft.topic)

    async def _forgetting(self, turn: Turn) -> Optional[Reply]:
        """Typed words forget only if they name this conversation: "forget i said that" takes it back, and wipes nothing."""
        if turn.pressed or means_this_talk(turn.text, turn.content.cues.after_danger):
            return None
        turn.state = turn.base
        if self._model.understanding is not None:
            await self._model.understanding.undo(turn.message.conversation)
        return denial(turn, self._policy)
