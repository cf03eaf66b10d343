"""A file of `data/safety/other_languages/`: danger in one language, the line of help in it, and examples of both."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, Mapping

from pydantic import StrictBool, validator

from bot.safety.models import StrictFile, read

FOLDER = "other_languages"
IN_EVERY_LINE = ("999", "0800 1111", "55")


class Texts(tuple[str, ...]):
    """Texts, written one a line: as a block of text YAML makes nothing else of a bracket, or of a "no"."""

    @classmethod
    def __get_validators__(cls) -> Any:
        yield cls._lines

    @classmethod
    def _lines(cls, written: object) -> Texts:
        if not isinstance(written, str):
            raise ValueError("write a block of text (`|`), one text a line")
        return cls(line.strip() for line in written.splitlines() if line.strip())


class Line(StrictFile):
    """The line of help: `lang` is a BCP 47 tag, `dir` the way it is written."""

    lang: str
    dir: Literal["ltr", "rtl"]
    text: str

    @validator("text")
    def _whole(cls, text: str) -> str:
        missing = [number for number in IN_EVERY_LINE if number not in text]
        if missing or "\n" in text:
            raise ValueError(f"the line is one line, and has each of {', '.join(IN_EVERY_LINE)} in these digits")
        return text


class LanguageFile(StrictFile):
    """One language. Phrases are written as `foreign_pattern.py` says; the key over them is the type of harm."""

    name: str
    checked_by_native_speaker: StrictBool
    line: Line
    accents: bool = False  # whether accents tell words apart that matter here: they count wherever any was typed
    lists: dict[str, str] = {}  # words with `|` between them
    not_danger: Texts = Texts()  # taken out first: sayings, "afraid of the dog", what is denied
    phrases: dict[str, Texts]
    gentle: Texts = Texts()  # only the gentle line: "I am afraid", "help me"
    must_match: dict[str, Texts]
    must_be_gentle: Texts = Texts()
    must_not: Texts


def language_files(folder: Path) -> Mapping[str, LanguageFile]:
    """Every file of `data/safety/other_languages/`, by its name.

    Args:
        folder: `data/safety/`.
    """
    return {path.stem: read(path, LanguageFile) for path in sorted((folder / FOLDER).glob("*.yml"))}
