"""How old somebody says that they are ("im only 14"), and not how old somebody else is ("hes 14")."""

from __future__ import annotations

import re
from typing import Optional

from bot.content.cues import AgeCues
from bot.understanding.segments import either

ADULT = 18  # years: from here on nobody is looked after as a child
EASIER_UNTIL = 11  # years: the age for which the easier words are written


class AgeFinder:
    """Finds an age in plain text, by the words around it (`people: age:` of data/chat/cues.yml)."""

    def __init__(self, cues: AgeCues) -> None:
        not_after = "".join(f"(?<!{re.escape(word)} )" for word in cues.not_after)
        between = "|".join(rf"{re.escape(word)}\s+" for word in cues.between)
        of_others = "|".join(rf"{re.escape(word)}\s+" for word in cues.of_others_between)
        self._own = re.compile(
            rf"{not_after}\b(?:{either(cues.before)})\s+(?:{between})?(\d{{1,2}})\b|\b(\d{{1,2}})\s*(?:{either(cues.after)})\b"
        )
        self._of_others = re.compile(rf"\b(?:{either(cues.of_others)})\s+(?:{of_others})?\d{{1,2}}\b")

    def find(self, text: str) -> Optional[int]:
        """The age in years; None if the person says none, or speaks of somebody else's."""
        if self._of_others.search(text):
            return None
        match = self._own.search(text)
        return int(next(group for group in match.groups() if group)) if match else None


def audience_of(said: list[str], age: Optional[int]) -> Optional[str]:
    """Who is asking, by what they say that they are and by their age: a carer is no child, and a child has not left care."""
    if "carer" in said and (age is None or age >= ADULT):
        return "carer"
    if age is not None and age < ADULT:
        return "young_person"
    return "care_leaver" if "care_leaver" in said else (said[0] if said else None)
