"""Who is asking: what the answer is chosen by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

from bot.content.models import ANY, AUDIENCES

UNKNOWN = "unknown"  # the person said that they do not know
ANOTHER = "another"  # or that it is a council which is not one of ours; both get what is true everywhere


@dataclass(frozen=True)
class Profile:
    """The council that looks after them, who they are, and whether they want easier words.

    `council` is the id of a council, `unknown`, `another`, or None when nobody has asked yet.
    """

    council: Optional[str] = None
    audience: str = "young_person"
    easier: bool = False

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any], metadata: Mapping[str, Any], councils: Mapping[str, object]) -> Profile:
        """What the person said in the talk, else what the page or the client said."""

        def said(name: str, allowed: tuple[str, ...]) -> Optional[str]:
            for value in (slots.get(name), (metadata or {}).get(name)):
                if value in allowed:
                    return str(value)
            return None

        return cls(
            council=said("council", (*councils, UNKNOWN, ANOTHER)),
            audience=said("reader", AUDIENCES) or "young_person",
            easier=said("words", ("easier", "standard")) == "easier",
        )

    @property
    def answers_of(self) -> str:
        """The key under which this person's answers stand in a topic file."""
        return ANY if self.council in (None, UNKNOWN, ANOTHER) else str(self.council)
