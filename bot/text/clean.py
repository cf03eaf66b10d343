"""What somebody typed, without what nobody sees. Nothing that can be read is changed."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_UNSEEN = {"Cc", "Cs", "Co", "Cn"}  # control characters (null bytes among them), halves of characters, private ones


def cleaned(text: str) -> str:
    """A message without characters that nobody sees; line breaks become spaces, and other spaces stay as they are."""
    kept = (" " if char in "\r\n\t\u2028\u2029" else char for char in text)
    return "".join(char for char in kept if unicodedata.category(char) not in _UNSEEN).strip()


def tidy(text: Any, lines: bool) -> str:
    """An answer in a form: the same, but what nobody sees becomes a space, and empty lines and double spaces go, because it is
    printed in a letter. On one line unless `lines`; empty if it is no text."""
    if not isinstance(text, str):
        return ""
    seen = "".join(
        char if char == "\n" or unicodedata.category(char) not in _UNSEEN else " " for char in text.replace("\r\n", "\n")
    )
    kept = [" ".join(line.split()) for line in seen.split("\n")]
    return ("\n" if lines else " ").join(line for line in kept if line)


def as_typed(text: str) -> str:
    """What goes to Rasa for typed words: never a command, so without a leading slash."""
    return re.sub(r"^[/\s]+", "", text).strip()  # any kind of space may stand between slashes
