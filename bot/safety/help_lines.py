"""The help lines: one file; each line with where it was looked up, and whether anybody has rung it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Optional, Union

from pydantic import root_validator

from bot.safety.models import StrictFile, read

NOT_YET = "not yet"
Ages = Literal["young", "adults", "everyone"]


@dataclass(frozen=True)
class HelpLine:
    """A number to ring or text or a page to open, and who it is for."""

    id: str
    name: str
    who_for: str
    phone: str | None
    text: str | None
    text_word: str | None
    out_of_hours: str | None
    note: str | None
    url: str
    looked_up: date
    rung: date | None = None  # nobody has yet
    ages: Ages = "everyone"

    @property
    def number(self) -> str:
        """What is shown: the telephone number, the word to text and where to, or the page."""
        if self.phone or self.text:
            return self.phone or f"{self.text_word} to {self.text}"
        return self.url.removeprefix("https://").removeprefix("www.").rstrip("/")

    @property
    def beside(self) -> str:
        """What stands beside the number: its note, and the number for the night."""
        return "; ".join(filter(None, (self.note, self.out_of_hours)))

    @property
    def link(self) -> str:
        """What a press on the number opens: the telephone, a text message or the page."""
        if self.phone:
            return "tel:" + self.phone.replace(" ", "")
        return f"sms:{self.text}?&body={self.text_word or ''}" if self.text else self.url


class _LookedUp(StrictFile):
    where: str
    day: date


class _Line(StrictFile):
    name: str
    who_for: str
    phone: Optional[str] = None
    text: Optional[str] = None
    text_word: Optional[str] = None
    out_of_hours: Optional[str] = None
    note: Optional[str] = None
    url: str
    ages: Ages = "everyone"
    looked_up: _LookedUp
    rung: Union[date, Literal["not yet"]]

    def made(self, name: str) -> HelpLine:
        rung = self.rung if isinstance(self.rung, date) else None
        return HelpLine(name, looked_up=self.looked_up.day, rung=rung, **self.dict(exclude={"looked_up", "rung"}))


class _File(StrictFile):
    lines: dict[str, _Line]
    councils: dict[str, _Line]

    @root_validator(pre=True)
    def _one_date_is_none(cls, values: dict[str, object]) -> dict[str, object]:
        if "last_checked" in values:
            raise ValueError("`last_checked` of the whole file has gone: write `looked_up` and `rung` at each line")
        return values


class HelpLines:
    """Every line by id; a council's own line by the council's id."""

    def __init__(self, lines: dict[str, HelpLine], councils: dict[str, HelpLine]) -> None:
        self.lines = lines
        self.councils = councils

    @classmethod
    def load(cls, path: Path) -> HelpLines:
        """Read help_lines.yml."""
        file = read(path, _File)
        councils = {name: line.made(f"council_{name}") for name, line in file.councils.items()}
        return cls({name: line.made(name) for name, line in file.lines.items()}, councils)

    @property
    def oldest_look_up(self) -> date:
        """The day on which the line that was left longest was last looked up."""
        return min(line.looked_up for line in self.all())

    def all(self) -> tuple[HelpLine, ...]:
        """Every line, the councils' own last."""
        return (*self.lines.values(), *self.councils.values())

    def pick(self, names: list[str], council: str | None) -> tuple[HelpLine, ...]:
        """The lines of these names; `council` stands for the reader's own and is left out when not known."""
        found = [self.councils.get(council or "") if name == "council" else self.lines[name] for name in names]
        return tuple(line for line in found if line)
