"""Where a conversation stands with danger: a table of states and transitions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Optional

from bot.reply import Foreign

CLEAR_MESSAGES = 3  # ordinary messages in a row, after which help takes less room


class SafetyMode(Enum):
    """The states."""

    NORMAL = "normal"
    HINTED = "hinted"  # danger was perhaps told of: the gentle line stood below that one answer
    SAFE_MODE = "safe_mode"  # danger was told of: the kind line and the numbers stand below every reply
    ONE_LINE = "one_line"  # ... and since then three ordinary messages: two numbers in one line
    TAKEN_BACK = "taken_back"  # ... and then it was taken back: the kind line for three messages more


class SafetyEvent(Enum):
    """What moves a conversation from one state to another."""

    DANGER_TOLD = "danger_told"
    DANGER_HINTED = "danger_hinted"  # noticed, and not so surely that help comes first
    CLEAR_MESSAGE = "clear_message"  # an ordinary message: a question that was answered, or small talk
    CLEAR_FOR_LONG = "clear_for_long"  # the third of these in a row
    DENIED = "denied"  # taken back, after strong signs of danger
    BELIEVED = "believed"  # taken back, after weak signs of it


_OFTEN = {
    SafetyEvent.DANGER_TOLD: SafetyMode.SAFE_MODE,
    SafetyEvent.DANGER_HINTED: SafetyMode.SAFE_MODE,
    SafetyEvent.DENIED: SafetyMode.TAKEN_BACK,
    SafetyEvent.BELIEVED: SafetyMode.NORMAL,
}
_BEFORE_DANGER = _OFTEN | {
    SafetyEvent.DANGER_HINTED: SafetyMode.HINTED,
    SafetyEvent.CLEAR_MESSAGE: SafetyMode.NORMAL,
    SafetyEvent.CLEAR_FOR_LONG: SafetyMode.NORMAL,
    SafetyEvent.DENIED: SafetyMode.NORMAL,
}
_NEXT = {
    SafetyMode.NORMAL: _BEFORE_DANGER,
    SafetyMode.HINTED: _BEFORE_DANGER,
    SafetyMode.SAFE_MODE: _OFTEN
    | {SafetyEvent.CLEAR_MESSAGE: SafetyMode.SAFE_MODE, SafetyEvent.CLEAR_FOR_LONG: SafetyMode.ONE_LINE},
    SafetyMode.ONE_LINE: _OFTEN
    | {SafetyEvent.CLEAR_MESSAGE: SafetyMode.ONE_LINE, SafetyEvent.CLEAR_FOR_LONG: SafetyMode.ONE_LINE},
    SafetyMode.TAKEN_BACK: _OFTEN
    | {SafetyEvent.CLEAR_MESSAGE: SafetyMode.TAKEN_BACK, SafetyEvent.CLEAR_FOR_LONG: SafetyMode.NORMAL},
}
TRANSITIONS = {(mode, event): after for mode, row in _NEXT.items() for event, after in row.items()}
AFTER_DANGER = (SafetyMode.SAFE_MODE, SafetyMode.ONE_LINE, SafetyMode.TAKEN_BACK)


@dataclass(frozen=True)
class SafetyState:
    """The state, and what is remembered with it; in the normal state nothing is.

    `harm_type` is the type of harm that was told of last, `strong` whether any sign of danger was strong, `clear` how many
    ordinary messages came since the last sign, `repeats` how many times in a row help came first for the same harm after the
    first time, `foreign` the line in the person's own language that stands above help, and `voice` whose words help was said in.
    """

    mode: SafetyMode = SafetyMode.NORMAL
    harm_type: Optional[str] = None
    strong: bool = False
    clear: int = 0
    repeats: int = 0
    foreign: Optional[Foreign] = field(default=None, repr=False)
    voice: Optional[str] = None

    @property
    def after_danger(self) -> bool:
        """Whether danger was told of in this conversation, and help stands beside every reply."""
        return self.mode in AFTER_DANGER

    def told(
        self,
        harm_type: str,
        strong: bool,
        repeats: int = 0,
        foreign: Optional[Foreign] = None,
        voice: Optional[str] = None,
    ) -> SafetyState:
        """The state after danger was told of."""
        mode = TRANSITIONS[self.mode, SafetyEvent.DANGER_TOLD]
        return SafetyState(mode, harm_type, self.strong or strong, 0, repeats, foreign or self.foreign, voice or self.voice)

    def hinted(self) -> SafetyState:
        """The state after a message that may tell of danger: what was told before it stays."""
        return self._moved(SafetyEvent.DANGER_HINTED, 0)

    def cleared(self) -> SafetyState:
        """The state after an ordinary message."""
        clear = self.clear + 1
        enough = clear >= CLEAR_MESSAGES
        return self._moved(SafetyEvent.CLEAR_FOR_LONG if enough else SafetyEvent.CLEAR_MESSAGE, clear)

    def taken_back(self) -> SafetyState:
        """The state after it was taken back: believed if the signs were weak."""
        return self._moved(SafetyEvent.DENIED if self.strong else SafetyEvent.BELIEVED, 0)

    def _moved(self, event: SafetyEvent, clear: int) -> SafetyState:
        mode = TRANSITIONS[self.mode, event]
        if mode not in AFTER_DANGER:
            return SafetyState(mode)
        return SafetyState(mode, self.harm_type, self.strong, clear, 0, self.foreign, self.voice)
