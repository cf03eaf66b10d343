"""Hints of danger in one conversation add up, and fade. What is remembered is one number, in memory only.

Each hint weighs as much as it is likely to be danger; with every message after it a part of that is left. One hint is never
enough; three that are nearly enough by themselves are. A message without a hint never puts help first, whatever came before it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from bot.safety.combine import Thresholds
from bot.safety.models import Detection, Level, share


def add_up(before: float, detection: Optional[Detection], thresholds: Thresholds) -> tuple[Optional[Detection], float]:
    """What was detected in a message, with help first where the hints of the conversation weigh enough together, and their weight
    from now on: none once help came first. What only added up may be taken back like a misunderstanding.

    Args:
        before: the weight after the message before it.
    """
    left = thresholds.fades_to * before
    if detection is None:
        return None, left
    if detection.level is Level.SAFETY:
        return detection, 0.0
    # one that is as likely as help first was sunk to a hint for a reason of its own: a saying, or what is asked near danger
    sunk = detection.likely >= share(thresholds.crisis_from)
    weight = left + (0.0 if sunk else detection.likely)
    if weight < thresholds.adds_up_to:
        return detection, weight
    return replace(detection, level=Level.SAFETY, sure=False), 0.0
