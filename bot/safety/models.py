"""What the safety net speaks of: how bad, what kind, which sign; and the shape of its files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Type, TypeVar

import yaml
from pydantic import BaseModel, Extra, Field


class Level(str, Enum):
    """`safety`: help comes first. `support`: the question is answered, help stands gently below."""

    SAFETY = "safety"
    SUPPORT = "support"


@dataclass(frozen=True)
class Detection:
    """What was noticed. Never holds a word of what was typed."""

    rule_id: str
    level: Level
    harm_type: str


class _Strict(BaseModel):
    class Config:
        extra = Extra.forbid


class SignRule(_Strict):
    """One sign as a safeguarding lead writes it."""

    id: str
    level: Level = Level.SAFETY
    why: str = ""
    kind: str | None = Field(None, description="another kind than its file's")
    strength: int | None = Field(None, description="which sign wins when several match; 9 is life at risk now")
    alone: bool = Field(True, description="enough by itself; else a second pattern must agree, or it is only support")
    patterns: list[str] = Field(..., min_items=1)
    softened_by: list[str] | None = None
    not_when: list[str] | None = None
    must_match: list[str] = Field(..., min_items=1)
    must_not: list[str] = []


class SignFile(_Strict):
    """One file of `data/safety/signs/`: signs of one kind, and what holds for all of them."""

    kind: str
    strength: int = 5
    softened_by: list[str] = []
    not_when: list[str] = []
    signs: list[SignRule]


class FrameFile(_Strict):
    """`frames.yml`: idioms are taken out of the text first; frames tell past from now, record from event."""

    idioms: list[str]
    frames: dict[str, list[str]]


Model = TypeVar("Model", bound=BaseModel)


def read(path: Path, model: Type[Model]) -> Model:
    """A YAML file as its model; an error names the file, so that whoever edited it finds it."""
    try:
        return model.parse_obj(read_plain(path))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def read_plain(path: Path) -> dict[str, Any]:
    """A YAML file as plain data."""
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(loaded, dict):
        raise ValueError(f"{path}: expected names with values")
    return loaded
