"""12 kms from school: kilometres, and no wish to die, which children write `kms` as well ("kill myself")."""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand"
    r"|few|many|several|some|couple(?: of)?)"
)
_DISTANCE = re.compile(rf"(?:\b([\w']+)\s+)?(?<![\w.,])({_NUMBER})(\s*)kms\b(?=(\s+[a-z]+)?)", re.IGNORECASE)
_FARTHER = {
    "away",
    "from",
    "per",
    "an",
    "to",
    "down",
    "north",
    "south",
    "east",
    "west",
    "there",
    "each",
    "long",
    "apart",
    "further",
}
# "when i was 12 kms was all i thought of", "im 14 kms": the number is an age, a day, a time.
_AGE = {
    "im",
    "i'm",
    "am",
    "was",
    "turned",
    "age",
    "aged",
    "at",
    "day",
    "year",
    "yr",
    "no",
    "since",
    "room",
    "being",
    "number",
    "only",
}


def distances_plain(text: str) -> str:
    """The text with `km` for kms where it stands behind a number that is no age."""
    return _DISTANCE.sub(_as_km, text) if "kms" in text.lower() else text


def _as_km(match: re.Match[str]) -> str:
    before, number, space, after = match.groups()
    aged = (before or "").lower() in _AGE and space and (after or "").strip().lower() not in _FARTHER
    return match.group() if aged else match.group()[: -len("kms")] + "km"
