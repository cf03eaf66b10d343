"""Sure, ask back, or don't know. The ranking stays; only the intent that the rules act on changes."""

from __future__ import annotations

from typing import Any, Collection, Mapping, Sequence

NOT_SURE = "not_sure"
NOT_UNDERSTOOD = "not_understood"


def decide(ranking: Sequence[Mapping[str, Any]], thresholds: Mapping[str, Any], elsewhere: Collection[str] = ()) -> str:
    """The best topic, or `not_sure`, or `not_understood`.

    Args:
        ranking: topics with their chances, best first.
        thresholds: `lost`, `elsewhere` and `sure`, chances between 0 and 1.
        elsewhere: the topics that this chat does not know about.
    """
    best = ranking[0]
    if best["confidence"] >= float(thresholds["sure"]):
        return str(best["name"])
    away = next((item for item in ranking[:2] if item["name"] in elsewhere), None)
    if away is not None and away["confidence"] >= float(thresholds["elsewhere"]):
        return str(away["name"])
    return NOT_UNDERSTOOD if best["confidence"] < float(thresholds["lost"]) else NOT_SURE
