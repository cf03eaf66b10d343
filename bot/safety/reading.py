"""The numbers of `data/safety/reading.yml`: how a message is cut when danger is looked for. The file has their reasons."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, validator

from bot.safety.models import StrictFile, read


class ReadingConfig(StrictFile):
    """All are counts of words."""

    short_message_words: int = Field(ge=0)
    near_words: int = Field(ge=1)
    piece_words: int = Field(ge=1)
    piece_step: int = Field(ge=1)

    @validator("piece_step")
    def _no_word_between_pieces(cls, step: int, values: dict[str, int]) -> int:
        if step > values.get("piece_words", step):
            raise ValueError("must not be more than `piece_words`: words between two pieces would be read in neither")
        return step


def reading_config(folder: Path) -> ReadingConfig:
    """The numbers of this `data/safety/`.

    Raises:
        ValueError: one line for each key that is wrong.
    """
    return read(folder / "reading.yml", ReadingConfig)
