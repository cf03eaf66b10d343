"""Who is asking: what the answer is chosen by, and the one rule for whose word counts."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Optional

from bot.content.models import ANY, AUDIENCES

UNKNOWN = "unknown"  # the person said that they do not know
ANOTHER = "another"  # or that it is a council which is not one of ours; both get what is true everywhere
STANDARD_WORDS, EASIER_WORDS = "standard", "easier"
READING_LEVELS = (EASIER_WORDS, STANDARD_WORDS)


@dataclass(frozen=True)
class Told:
    """What one source says of who is asking; None where it says nothing.

    `council` is the id of a council, `unknown` or `another`; `audience` one of AUDIENCES; `reading_level` one of READING_LEVELS.
    """

    council: Optional[str] = None
    audience: Optional[str] = None
    reading_level: Optional[str] = None

    def over(self, other: Told) -> Told:
        """What this source says, and where it says nothing, what the other says."""
        return Told(*(getattr(self, one.name) or getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True)
class Profile:
    """The council that looks after them, who they are, and in which words they want their answers.

    `council` is None when nobody has asked yet. `audience_told`: they said so, and are not only taken to
    be that; it makes no other profile.
    """

    council: Optional[str] = None
    audience: str = AUDIENCES[0]
    reading_level: str = STANDARD_WORDS
    audience_told: bool = field(default=False, compare=False, repr=False)

    @classmethod
    def merge(cls, *told: Told) -> Profile:
        """One profile from all sources, the one that wins first.

        What the person says in the conversation wins over what the page or the client says with this message, and that over
        what it said before (`ConversationState.profile`).
        """
        joined = Told()
        for source in told:
            joined = joined.over(source)
        audience, level = joined.audience or AUDIENCES[0], joined.reading_level or STANDARD_WORDS
        return cls(joined.council, audience, level, joined.audience is not None)

    @property
    def easier(self) -> bool:
        """Whether they want easier words."""
        return self.reading_level == EASIER_WORDS

    @property
    def audience_was_told(self) -> bool:
        """Whether somebody said who is asking; nobody is taken to be a carer or a care leaver without it."""
        return self.audience_told or self.audience != AUDIENCES[0]

    @property
    def answers_of(self) -> str:
        """The key under which this person's answers stand in a topic file."""
        return ANY if self.council in (None, UNKNOWN, ANOTHER) else str(self.council)
