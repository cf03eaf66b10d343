"""What a message of danger tells of, as the rule that noticed it and the risk classifier's labels say together."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Optional, cast

from bot.safety.combine import LEARNED, OTHER, TellsThresholds
from bot.safety.models import Detection, Hurt, Speaker
from bot.safety.tells_model import Shares

LEAST = 1e-6  # of a share: its logarithm must be a number


def with_what_it_tells(detection: Detection, shares: Optional[Shares], thresholds: TellsThresholds) -> Detection:
    """The detection with harm, speaker, who is hurt and whether it is now, where the labels are sure enough.

    What a rule says of speaker, who is hurt and now stands; of the harm it is one voice beside the labels.
    """
    if not shares or detection.language:
        return detection
    speaker, hurt = _sure(shares["speaker"], thresholds.speaker_from), _sure(shares["hurt"], thresholds.hurt_from)
    return replace(
        detection,
        harm_type=_harm(detection, shares["harm_type"], thresholds),
        speaker=detection.speaker or cast(Optional[Speaker], speaker),
        hurt=detection.hurt or cast(Optional[Hurt], hurt),
        now=detection.now or shares["now"]["yes"] >= thresholds.now_from,
    )


def _harm(detection: Detection, shares: dict[str, float], thresholds: TellsThresholds) -> str:
    """The likeliest harm."""
    if detection.rule_id == LEARNED:
        return _sure(shares, thresholds.harm_from) or OTHER
    if detection.harm_type not in shares:
        return detection.harm_type
    points = {harm: log(share + LEAST) for harm, share in shares.items()}
    points[detection.harm_type] += thresholds.rule_counts
    return max(points, key=lambda harm: points[harm])


def _sure(shares: dict[str, float], least: float) -> Optional[str]:
    best = max(shares, key=lambda word: shares[word])
    return best if shares[best] >= least else None
