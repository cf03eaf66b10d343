"""What is said of danger: how bad, what harm, which rule; and the shape of its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from math import exp
from pathlib import Path
from typing import Any, ClassVar, Literal, Mapping, Optional, Type, TypeVar

import yaml
from pydantic import BaseModel, Extra, Field, ValidationError, root_validator
from pydantic.utils import ROOT_KEY


class Level(str, Enum):
    """`safety`: help comes first. `support`: the question is answered, help stands gently below."""

    SAFETY = "safety"
    SUPPORT = "support"


ME, CHILD, ADULT, OTHERS = "me", "child", "adult", "others"
YOUNG = "young"
FOREIGN = "other_language_"  # a rule's id begins so where it is a phrase in another language; its name follows
Speaker = Literal["young", "adult"]
Hurt = Literal["me", "child", "adult", "others"]


@dataclass(frozen=True)
class Detection:
    """What was noticed. Never holds a word of what was typed.

    `speaker` is who told it, None where that is not known. `hurt` is who is hurt or in danger: the one who speaks (me), another
    child, an adult, or those whom the one who speaks has hurt or may hurt (others). `now`: life may hang on minutes.
    """

    rule_id: str
    level: Level
    harm_type: str
    speaker: Optional[Speaker] = None
    hurt: Optional[Hurt] = None
    now: bool = False
    likely: float = field(default=0.0, compare=False)  # from 0 to 1; of a hint it is remembered for what comes after it
    sure: bool = field(default=True, compare=False)  # of help first: a rule asked for it, or the classifier is nearly certain

    @property
    def language(self) -> str:
        """The other language it was noticed in, which the risk classifier cannot read; empty: English."""
        return self.rule_id.partition(FOREIGN)[2]

    @property
    def strong(self) -> bool:
        """Whether this may not be taken back like a misunderstanding."""
        return self.sure and self.level is Level.SAFETY


def share(score: float) -> float:
    """A score (a logit) as how likely it is, from 0 to 1."""
    return 1 / (1 + exp(-score))


class StrictFile(BaseModel):
    """Base of what stands in a file: strict about keys. A key by the name that it had before is read all the same."""

    former_names: ClassVar[dict[str, str]] = {}  # former name -> name now

    class Config:
        extra = Extra.forbid

    @root_validator(pre=True)
    def _by_names_of_now(cls, values: dict[str, Any]) -> dict[str, Any]:
        now: dict[str, Any] = {}
        for key, value in values.items():
            name = cls.former_names.get(key, key)
            if name in now:
                raise ValueError(f"`{name}` stands here twice, once by its former name; keep one")
            now[name] = value
        return now


class WrittenRule(StrictFile):
    """One rule as a safeguarding lead writes it."""

    former_names: ClassVar[dict[str, str]] = {"kind": "harm_type"}

    id: str
    level: Level = Level.SAFETY
    why: str = ""
    harm_type: str | None = Field(None, description="another than its file's")
    speaker: Optional[Speaker] = Field(None, description="who says such a thing, where that is sure")
    hurt: Optional[Hurt] = Field(None, description="who is hurt, where that is sure; another than its file's")
    now: bool = Field(False, description="life may hang on minutes: 999 comes first")
    strength: int | None = Field(None, description="which rule wins when several match; 9 is life at risk now")
    alone: bool = Field(True, description="enough by itself; else a second pattern must agree, or it is only support")
    patterns: list[str] = Field(..., min_items=1)
    softened_by: list[str] | None = None
    not_when: list[str] | None = None
    must_match: list[str] = Field(..., min_items=1)
    must_not: list[str] = []


class RuleFile(StrictFile):
    """One file of `data/safety/rules/`: rules of one type of harm, and what holds for all of them."""

    former_names: ClassVar[dict[str, str]] = {"signs": "rules", "kind": "harm_type"}

    harm_type: str
    hurt: Optional[Hurt] = None
    strength: int = 5
    softened_by: list[str] = []
    not_when: list[str] = []
    rules: list[WrittenRule]


class FrameFile(StrictFile):
    """`frames.yml`: idioms are taken out of the text first; frames tell past from now, record from event."""

    idioms: list[str]
    frames: dict[str, list[str]]


Model = TypeVar("Model", bound=BaseModel)
_TOLD = {"value_error.extra": "is no key of this file. Check its spelling", "value_error.missing": "is missing"}


def read(path: Path, model: Type[Model]) -> Model:
    """A YAML file as its model; an error has a line for each mistake, with the file and the key, for whoever edited it."""
    try:
        return model.parse_obj(read_plain(path))
    except ValidationError as error:
        raise ValueError("\n".join(f"{path}: {_told(item['loc'], item)}" for item in error.errors())) from error


def read_plain(path: Path) -> dict[str, Any]:
    """A YAML file as plain data."""
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(loaded, dict):
        raise ValueError(f"{path}: expected names with values")
    return loaded


def _told(place: tuple[Any, ...], mistake: Mapping[str, Any]) -> str:
    names = " > ".join(str(key) for key in place if key != ROOT_KEY)
    return f"`{names}` {_TOLD.get(mistake['type'], mistake['msg'])}." if names else f"{mistake['msg']}."
