"""Sure, ask back, or don't know. The ranking stays; only the intent that the rules act on changes."""

from __future__ import annotations

from typing import Any, Collection, Mapping, Sequence

from bot.understanding.config import Thresholds

NOT_SURE = "not_sure"
NOT_UNDERSTOOD = "not_understood"


def decide(
    ranking: Sequence[Mapping[str, Any]],
    thresholds: Thresholds,
    out_of_scope: Collection[str] = (),
    small_talk: Collection[str] = (),
) -> str:
    """The best topic, or `not_sure`, or `not_understood`.

    Args:
        ranking: topics with their probabilities (`confidence`), best first.
        out_of_scope: the topics that this chat does not know about.
        small_talk: the topics that are about the talk itself and can be answered at no risk. To ask back would offer other topics
            than these.
    """
    best = ranking[0]
    if best["confidence"] >= thresholds.answer_threshold:
        return str(best["name"])
    talk = sum(item["confidence"] for item in ranking if item["name"] in small_talk)
    if best["name"] in small_talk and talk >= thresholds.small_talk_threshold:
        return str(best["name"])
    away = next((item for item in ranking[:2] if item["name"] in out_of_scope), None)
    if away is not None and away["confidence"] >= thresholds.out_of_scope_ratio * best["confidence"]:
        return str(away["name"])
    return NOT_UNDERSTOOD if best["confidence"] < thresholds.fallback_threshold else NOT_SURE
