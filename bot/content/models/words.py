"""The shapes of the lists of words: hard words, names that people ask about, other languages."""

from __future__ import annotations

from typing import Literal, Optional, Tuple

from pydantic import StrictStr, validator

from bot.content.models.shape import Shape


class Word(Shape):
    """A hard word and the line that explains it."""

    word: str
    plain: str
    also: Tuple[str, ...] = ()
    source: str
    address: Optional[str] = None
    topic: Optional[str] = None


class Name(Shape):
    """Something people ask about by name: a team, an organisation, a kind of information."""

    id: str
    kind: Literal["recipient", "information", "use", "law", "system"]
    name: str
    also: Tuple[str, ...] = ()


class Language(Shape):
    """A language that people may write in, the line that they then get, and what it is known by."""

    id: str  # its tag, for the `lang` of the line
    english: str
    own: str
    direction: Literal["ltr", "rtl"]
    says: str
    script: Optional[Literal["arabic", "ethiopic", "cyrillic", "gurmukhi", "bengali"]] = None
    letters: str = ""
    words: Tuple[StrictStr, ...]  # strict: YAML makes a truth value of an unquoted no or on

    @validator("says")
    def _short_and_with_the_number(cls, says: str) -> str:
        if len(says.split()) > 30 or "999" not in says:
            raise ValueError("the line has 30 words at most, and the number 999 in these digits")
        return says
