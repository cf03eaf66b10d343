"""The numbers of config.yml that decide an answer, typed: a key that is unknown, misspelt or missing is refused in plain words.

Rasa keeps the numbers in the model that was trained with them. What stands outside of the model (the journey, the benchmarks)
reads them from the file.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Mapping, Type, TypeVar

from pydantic import BaseModel, Extra, Field, ValidationError

from bot.content.files import read_yaml
from bot.settings import ROOT

FILE = ROOT / "config.yml"
ConfigT = TypeVar("ConfigT", bound="StrictConfig")
_TOLD = {"value_error.extra": "is no key that stands here. Check its spelling", "value_error.missing": "is missing"}


class ConfigError(ValueError):
    """A key or a value of config.yml is wrong; the text says which, and what it can be."""


class StrictConfig(BaseModel):
    """Base: unchangeable, and strict about keys."""

    class Config:
        extra = Extra.forbid
        frozen = True


class Thresholds(StrictConfig):
    """When the best topic is answered, asked back or turned away (`decide.py`)."""

    fallback_threshold: float = Field(ge=0, le=1)
    out_of_scope_ratio: float = Field(ge=0, le=1)
    small_talk_threshold: float = Field(ge=0, le=1)
    answer_threshold: float = Field(ge=0, le=1)


class FollowUpConfig(StrictConfig):
    """When a message needs the question before it (`follow_up.py`)."""

    fragment_words: int = Field(ge=0)
    most_words: int = Field(ge=0)
    most_words_unsure: int = Field(ge=0)
    sufficient_words: int = Field(ge=0)
    stored_characters: int = Field(ge=1)


class ScoringConfig(StrictConfig):
    """How the ways of looking at one message count (`scoring.py`)."""

    long_words: int = Field(ge=0)
    sentence_weight: float = Field(ge=0)
    joined_weight: float = Field(ge=0)
    own_weight: float = Field(ge=0)
    clear_threshold: float = Field(ge=0, le=1)
    small_talk_discount: float = Field(ge=0)
    part_words: int = Field(ge=1)
    part_threshold: float = Field(ge=0, le=1)
    part_rank: int = Field(ge=1)


class ClassifierConfig(Thresholds):
    """All that `TopicClassifier` is set by."""

    greeting_topic: str
    exact_match_confidence: float = Field(ge=0, le=1)
    ranking_length: int = Field(ge=3)  # three topics are offered
    introduction_rest_words: int = Field(ge=1)
    near_danger_weight: float = Field(ge=1)
    follow_up: FollowUpConfig
    scoring: ScoringConfig


class ProfileConfig(StrictConfig):
    """All that `PersonEntities` is set by."""

    council_topic: str
    reader_topic: str
    meaning_topic: str
    meaning_words: int = Field(ge=1)
    meaning_share: float = Field(ge=0, le=1)


def parse_config(kind: Type[ConfigT], values: Mapping[str, Any], component: str) -> ConfigT:
    """The values as a config of this kind.

    Raises:
        ConfigError: one line for each key that is wrong.
    """
    try:
        return kind.parse_obj(values)
    except ValidationError as error:
        told = [f"`{_name(item['loc'])}` {_TOLD.get(item['type'], item['msg'])}." for item in error.errors()]
        raise ConfigError("\n".join(f"config.yml, {component}: {line}" for line in told)) from error


def component_values(component: str, file: Path = FILE) -> dict[str, Any]:
    """What stands under the component of this class name in the pipeline, without its name.

    Raises:
        ConfigError: there is no such component.
    """
    for part in read_yaml(file)["pipeline"]:
        if part["name"].endswith(f".{component}"):
            return {key: value for key, value in part.items() if key != "name"}
    raise ConfigError(f"config.yml: `{component}` is not in the pipeline.")


@lru_cache(maxsize=1)
def classifier_config() -> ClassifierConfig:
    """The numbers of config.yml, for what stands outside of Rasa's model."""
    return parse_config(ClassifierConfig, component_values("TopicClassifier"), "TopicClassifier")


def check_config(file: Path = FILE) -> None:
    """See that both parts of config.yml that are ours have the keys they need, and no others.

    Raises:
        ConfigError: one line for each key that is wrong.
    """
    parse_config(ClassifierConfig, component_values("TopicClassifier", file), "TopicClassifier")
    parse_config(ProfileConfig, component_values("PersonEntities", file), "PersonEntities")


def _name(place: tuple[Any, ...]) -> str:
    return " > ".join(str(key) for key in place)
