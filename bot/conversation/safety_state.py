"""Where a conversation stands with danger: a table of states and transitions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Optional


class SafetyMode(Enum):
    """The states."""

    NORMAL = "normal"
    SAFE_MODE = "safe_mode"  # help stays in sight until the person chooses to go on


class SafetyEvent(Enum):
    """What moves a conversation from one state to another."""

    DANGER_TOLD = "danger_told"
    TOPIC_CHOSEN = "topic_chosen"  # a button that leads to something else than the words of help


TRANSITIONS = {
    (SafetyMode.NORMAL, SafetyEvent.DANGER_TOLD): SafetyMode.SAFE_MODE,
    (SafetyMode.NORMAL, SafetyEvent.TOPIC_CHOSEN): SafetyMode.NORMAL,
    (SafetyMode.SAFE_MODE, SafetyEvent.DANGER_TOLD): SafetyMode.SAFE_MODE,
    (SafetyMode.SAFE_MODE, SafetyEvent.TOPIC_CHOSEN): SafetyMode.NORMAL,
}


@dataclass(frozen=True)
class SafetyState:
    """The state, and in safe mode the type of harm that was told of last."""

    mode: SafetyMode = SafetyMode.NORMAL
    harm_type: Optional[str] = None

    def after(self, event: SafetyEvent, harm_type: Optional[str] = None) -> SafetyState:
        """The state after this event."""
        mode = TRANSITIONS[self.mode, event]
        return SafetyState(mode, harm_type if mode is SafetyMode.SAFE_MODE else None)
