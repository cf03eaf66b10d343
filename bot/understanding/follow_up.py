"""Does a message need the question that was asked before it ("and the police?", "for how long", "no i meant my school")?"""

from __future__ import annotations

import re

from bot.content.cues import FollowUpCues
from bot.text.normalise import plain_words
from bot.understanding.config import FollowUpConfig, classifier_config

BEFORE = "before"  # in a message's metadata: the question asked before it
_CODE = re.compile(r"[{}<>=*;\[\]]")  # no half of anybody's question


class FollowUps:
    """Knows how a message begins, or points back, that is half of a question, the other half being the last one."""

    def __init__(self, cues: FollowUpCues, config: FollowUpConfig) -> None:
        self._cues, self._config = cues, config

    def is_follow_up(self, text: str) -> bool:
        """Whether the message may be half of a question."""
        words = plain_words(text)
        if not words or len(words) > self._config.most_words or _CODE.search(text):
            return False
        typed = " ".join(words)
        starts = any(typed == start or typed.startswith(f"{start} ") for start in self._cues.starts)
        return starts or len(words) <= self._config.fragment_words or self._points_back(words)

    def may_be_follow_up(self, text: str) -> bool:
        """Whether a longer one may be, should it not be clear by itself ("hello, Bea here now, im 9, would they tell mine")."""
        words = plain_words(text)
        return len(words) <= self._config.most_words_unsure and not _CODE.search(text) and self._points_back(words)

    def is_correction(self, text: str) -> bool:
        """Whether it says what was meant instead ("no i meant my school"), and not only that it was something else."""
        typed = " ".join(plain_words(text))
        return any(typed.startswith(f"{start} ") for start in self._cues.corrects)

    def is_sufficient(self, text: str) -> bool:
        """Whether nothing in the message points back or corrects, and it is long enough for a question, however it starts."""
        words = plain_words(text)
        return len(words) >= self._config.sufficient_words and not self._points_back(words) and not self.is_correction(text)

    def _points_back(self, words: list[str]) -> bool:
        return not set(words).isdisjoint(self._cues.points_back)


def joined(before: str, text: str) -> str:
    """The last question and this one, as one text to read."""
    return f"{before.rstrip(' .')} {text}"


def asked_now(before: str, text: str, cues: FollowUpCues) -> str:
    """What the next message may need: this question, with the one that it needed itself."""
    config = classifier_config().follow_up
    needed = before and FollowUps(cues, config).is_follow_up(text)
    return (joined(before, text) if needed else text)[-config.stored_characters :]
