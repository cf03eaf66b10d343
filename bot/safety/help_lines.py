"""The help lines: one file, one date on which all were last checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Optional

from pydantic import BaseModel, Extra

from bot.safety.models import read


@dataclass(frozen=True)
class HelpLine:
    """A number to ring or text, and who it is for."""

    id: str
    name: str
    who_for: str
    phone: str | None
    text: str | None
    text_word: str | None
    out_of_hours: str | None
    note: str | None
    url: str
    last_checked: date

    @property
    def beside(self) -> str:
        """What stands beside the number: its note, and the number for the night."""
        return "; ".join(filter(None, (self.note, self.out_of_hours)))

    @property
    def link(self) -> str:
        """What a press on the number opens: the telephone or a text message."""
        if self.phone:
            return "tel:" + self.phone.replace(" ", "")
        return f"sms:{self.text}?&body={self.text_word or ''}"


class _Line(BaseModel):
    name: str
    who_for: str
    phone: Optional[str] = None
    text: Optional[str] = None
    text_word: Optional[str] = None
    out_of_hours: Optional[str] = None
    note: Optional[str] = None
    url: str

    class Config:
        extra = Extra.forbid


class _File(BaseModel):
    last_checked: date
    lines: dict[str, _Line]
    councils: dict[str, _Line]

    class Config:
        extra = Extra.forbid


class HelpLines:
    """Every line by id; a council's own line by the council's id."""

    def __init__(self, lines: dict[str, HelpLine], councils: dict[str, HelpLine], last_checked: date) -> None:
        self.lines = lines
        self.councils = councils
        self.last_checked = last_checked

    @classmethod
    def load(cls, path: Path) -> HelpLines:
        """Read help_lines.yml."""
        file = read(path, _File)

        def made(raw: dict[str, _Line], prefix: str = "") -> dict[str, HelpLine]:
            return {name: HelpLine(prefix + name, last_checked=file.last_checked, **line.dict()) for name, line in raw.items()}

        return cls(made(file.lines), made(file.councils, "council_"), file.last_checked)

    def pick(self, names: list[str], council: str | None) -> tuple[HelpLine, ...]:
        """The lines of these names; `council` stands for the reader's own and is left out when not known."""
        found = [self.councils.get(council or "") if name == "council" else self.lines[name] for name in names]
        return tuple(line for line in found if line)
