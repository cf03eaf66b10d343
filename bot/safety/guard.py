"""Safety in a talk: help first where someone is in danger, help beside the answer where it may be wanted."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Optional, Protocol

from bot.conversation.store import Conversation
from bot.message import Button, Help, Kind, Message, Reply
from bot.safety.combine import Thresholds, join
from bot.safety.help_lines import HelpLine
from bot.safety.models import Level, Sign
from bot.safety.replies import OTHER, SafetyReply, SafetyWords
from bot.safety.rule_detector import SafetyNet
from bot.understanding.details import Details

log = logging.getLogger(__name__)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|,\s+")
_OTHER_WORDS = re.compile(r'/explain_simpler|/set_reader\{"words": "\w+"\}')  # the buttons that say the same in other words
QUESTION_ANSWERED = {Kind.ANSWER, Kind.WORD, Kind.ASK_COUNCIL, Kind.FORGOTTEN, Kind.REQUEST}


class Scores(Protocol):
    """What the guard needs of the second net (`learned.py`)."""

    def score(self, text: str) -> float:
        """How much a text sounds like danger."""
        ...


class SafetyGuard:
    """Stands before and behind everything else; needs neither Rasa nor a model, and uses the second net as soon as there is one.

    Args:
        details_of: what somebody says of themselves, in the same message.
    """

    def __init__(
        self,
        net: SafetyNet,
        words: SafetyWords,
        details_of: Callable[[str], Details],
        thresholds: Thresholds,
    ) -> None:
        self._net, self._words, self._details_of, self._thresholds = net, words, details_of, thresholds
        self.learned: Optional[Scores] = None  # the second net, put in as soon as there is one

    def notice(self, message: Message) -> Optional[Sign]:
        """What both nets together say of what was typed; buttons carry nothing."""
        return None if message.pressed else self.noticed(message.text)

    def by_signs(self, text: str) -> Optional[Sign]:
        """What the first net says."""
        return self._net.notice(text)

    def by_learned(self, text: str) -> Optional[Sign]:
        """What the second net says; None also while there is none."""
        return join(None, self._score(text), self._thresholds)

    def _score(self, text: str) -> Optional[float]:
        try:
            return self.learned.score(text) if self.learned else None
        except Exception:  # the first net must not fall with the second
            log.exception("the learned net failed; the signs stand alone")
            return None

    def noticed(self, text: str) -> Optional[Sign]:
        """What both nets together say of a text."""
        sign = self.by_signs(text)
        score = self._score(text)
        if sign is not None and sign.level is Level.SAFETY and score is not None and score < self._thresholds.doubt:
            # before the second net takes help first away, it reads the text also as the first has read it (slips by ear mended),
            # and each sentence by itself: a story around it draws the score of the whole down
            again = [self._net.as_read(text), *(part for part in _SENTENCES.split(text) if part.strip())]
            score = max(score, *(self._score(part) or score for part in again))
        noticed = join(sign, score, self._thresholds)
        if sign is None and noticed is not None and self._details_of(text).alone:
            return None  # an age and a council, and not a word more: nobody is in danger by that
        if sign is None and noticed is not None and noticed.level is Level.SAFETY:
            # the second net does not know sayings: it reads the rest by itself, and the rest may be danger all the same
            rest = self._net.without_sayings(text)
            if rest is not None and (not rest or (self._score(rest) or 0.0) < self._thresholds.safety):
                return replace(noticed, level=Level.SUPPORT)
        return noticed

    def first(self, sign: Optional[Sign], message: Message, conversation: Conversation) -> Optional[Reply]:
        """The safety reply if this message says that someone is in danger, else None."""
        if sign is None or sign.level is not Level.SAFETY:
            return None
        # "and i mean it" says nothing of what kind: what was told before it stays
        kind = conversation.danger or sign.kind if sign.kind == OTHER else sign.kind
        conversation.danger, conversation.kept_question = kind, self._question_beside(message.text)
        message = self._as_known(message, conversation)
        line = self._words.in_language(sign)
        reply = self.help_first(kind, message)
        return reply if line is None else replace(reply, text=f"{line.text}\n{reply.text}", foreign=line)

    def _as_known(self, message: Message, conversation: Conversation) -> Message:
        """The message with who is asking, as this message or the talk so far has said it."""
        audience = self._details_of(message.text).audience or conversation.audience or message.audience
        return replace(message, audience=audience, council=conversation.council or message.council)

    def _question_beside(self, text: str) -> str:
        """The sentences that carry no sign: "my dad hits me. who sees my info?" asks the second. Empty if each does."""
        rest = [sentence for sentence in _SENTENCES.split(text) if sentence.strip() and not self.noticed(sentence)]
        return " ".join(rest)

    def gone_on(self, message: Message, conversation: Conversation) -> Message:
        """Leaves safe mode when the person chooses to go on: by pressing a topic, or "go on with my question",
        which puts the kept question in the place of the press."""
        if message.pressed and not _OTHER_WORDS.fullmatch(message.text):
            conversation.danger = None
            if message.text == self._words.go_on:
                kept, conversation.kept_question = conversation.kept_question, ""
                return replace(message, text=kept, pressed=False)
        return message

    def beside(self, sign: Optional[Sign], message: Message, conversation: Conversation, reply: Reply) -> Reply:
        """The answer with a gentle line and help lines where they may be wanted; in safe mode help stays in sight."""
        message = self._as_known(message, conversation)
        if conversation.danger and message.pressed and _OTHER_WORDS.fullmatch(message.text):  # no topic was chosen: help stays
            return self.help_first(
                conversation.danger, replace(message, words="standard" if "standard" in message.text else "easier")
            )
        told = reply.kind in QUESTION_ANSWERED and not self._words.numbers_instead(reply.topic)
        told = told or self._words.still_answers(reply.topic)
        just_told = bool(conversation.shown) and conversation.shown[-1][1].kind is Kind.SAFETY
        if (
            reply.kind is Kind.REQUEST and just_told and not (reply.handoff or {}).get("asked")
        ):  # the yes was to the words of help, not to a letter offered before them
            told = False
        if conversation.danger and not told:
            return self._reply(self._words.still(conversation.danger, *self._voice(message)), message)
        if sign is None and not conversation.danger:
            return reply
        return self.with_help(message, reply)

    def with_help(self, message: Message, reply: Reply) -> Reply:
        """The reply with the gentle line and the help lines below it."""
        gentle = self._words.support(*self._voice(message))
        return replace(
            reply,
            kind=reply.kind if reply.kind in (Kind.FORGOTTEN, Kind.ERROR) else Kind.SUPPORT,
            text=f"{reply.text}\n{gentle.text}",
            help=_help(gentle.help),
        )

    def help_first(self, kind: str, message: Message) -> Reply:
        """The safety reply of this kind."""
        return self._reply(self._words.reply(kind, *self._voice(message)), message)

    def help_lines(self, message: Message) -> tuple[Help, ...]:
        """The numbers to show when something else has failed."""
        return _help(self._words.still(OTHER, *self._voice(message)).help)

    def _reply(self, said: SafetyReply, message: Message) -> Reply:
        return Reply(
            kind=Kind.SAFETY,
            text=said.text,
            help=_help(said.help),
            buttons=tuple(Button(title, payload) for title, payload in said.buttons),
            council=message.council,
            audience=message.audience or "young_person",
            layer="easier" if message.words == "easier" else "standard",
        )

    @staticmethod
    def _voice(message: Message) -> tuple[str, str, Optional[str]]:
        return message.audience or "young_person", message.words or "standard", message.council


def _help(lines: tuple[HelpLine, ...]) -> tuple[Help, ...]:
    return tuple(
        Help(line.name, line.phone or f"{line.text_word} to {line.text}", line.link, line.who_for, line.beside) for line in lines
    )
