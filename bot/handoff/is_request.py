"""Is a message itself a request ("I want my file", "delete everything about me")? Then it must be said that nothing was sent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Sequence

from bot.content.cues import RequestCues
from bot.text.normalise import plain_words


def is_request(text: str, cues: RequestCues) -> bool:
    """Whether the words ask for the thing itself, and not about it.

    Args:
        cues: how such messages begin (`request` in data/chat/cues.yml).
    """
    typed = " ".join(plain_words(text))
    return _pattern(cues).match(typed) is not None


@lru_cache(maxsize=4)
def _pattern(cues: RequestCues) -> re.Pattern[str]:
    """Small words first, then "I want ..." or "(can you) delete ...", and no "I want to know ..."."""

    def one_of(phrases: Sequence[str]) -> str:
        return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + r")\b"

    small = f"(?:{one_of(cues.before)} )*"
    wish = f"{one_of(cues.wants)}(?! {one_of(cues.instead)})"
    order = f"(?:{one_of(cues.asks)} {small})?{one_of(cues.does)}"
    return re.compile(f"{small}(?:{wish}|{order})")
