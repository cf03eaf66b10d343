"""Is a message itself a request ("I want my file", "delete everything about me")? Then it must be said that nothing was sent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Mapping, Sequence

from bot.text.normalise import plain_words


def is_request(text: str, said: Mapping[str, Any]) -> bool:
    """Whether the words ask for the thing itself, and not about it.

    Args:
        said: how such messages begin (`request_said` in data/chat/phrases.yml).
    """
    typed = " ".join(plain_words(text))
    pattern = _pattern(*(tuple(said[name]) for name in ("before", "asks", "wants", "does", "not")))
    return pattern.match(typed) is not None


@lru_cache(maxsize=4)
def _pattern(
    before: Sequence[str], asks: Sequence[str], wants: Sequence[str], does: Sequence[str], instead: Sequence[str]
) -> re.Pattern[str]:
    """Small words first, then "I want ..." or "(can you) delete ...", and no "I want to know ..."."""

    def one_of(phrases: Sequence[str]) -> str:
        return "(?:" + "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + r")\b"

    small = f"(?:{one_of(before)} )*"
    wish = f"{one_of(wants)}(?! {one_of(instead)})"
    order = f"(?:{one_of(asks)} {small})?{one_of(does)}"
    return re.compile(f"{small}(?:{wish}|{order})")
