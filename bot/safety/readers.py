"""In whose words something is said, where not every reader has their own."""

from __future__ import annotations

from typing import Any, Mapping

# Who is spoken to, best first: the first of these keys a block has is used.
READERS = {
    ("young_person", "standard"): ["young_person", "standard"],
    ("young_person", "easier"): ["easier", "young_person", "standard"],
    ("care_leaver", "standard"): ["care_leaver", "standard"],
    ("care_leaver", "easier"): ["easier", "care_leaver", "standard"],
    ("carer", "standard"): ["carer", "standard"],
    ("carer", "easier"): ["carer", "standard"],
}


def first_of(texts: Mapping[str, Any], audience: str, reading_level: str) -> str:
    """The text for this reader: their own, else the nearest that there is."""
    readers = READERS.get((audience, reading_level), READERS["young_person", "standard"])
    return next(str(texts[reader]).strip() for reader in readers if reader in texts)
