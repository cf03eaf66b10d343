"""What the chat listens for: a misspelt key, or a word that YAML takes for something else, is told with its line."""

from pathlib import Path
from typing import Any, Iterator

import pytest

from bot.content.cues import Cues
from bot.content.errors import ContentError, Problem
from bot.content.load import load
from bot.content.shared import library
from bot.text.normalise import plain

WITH_APOSTROPHES = ("questions", "meaning")  # compared with the message as it was typed


def problems(data: Path, written: str, instead: str) -> list[Problem]:
    file = data / "chat" / "cues.yml"
    text = file.read_text()
    assert written in text
    file.write_text(text.replace(written, instead, 1))
    with pytest.raises(ContentError) as raised:
        load(data)
    return raised.value.problems


def test_a_misspelt_key_is_told(data: Path) -> None:
    told = [(problem.file.name, problem.what) for problem in problems(data, "\nnods:", "\nnodds:")]
    assert ("cues.yml", "`nodds` is not a key this file can have.") in told
    assert ("cues.yml", "`nods` is missing.") in told


def test_an_unquoted_no_is_told(data: Path) -> None:
    """YAML makes a truth value of it, and nobody who types "no" would be understood."""
    (problem,) = problems(data, '"no", ok', "no, ok")
    assert "request > before" in problem.what and problem.line > 1


def cues(shape: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every cue, with the keys it stands under."""
    for key, value in shape:
        if isinstance(value, tuple):
            yield from ((f"{name}{key}", cue) for cue in value)
        else:
            yield from cues(value, f"{name}{key} ")


def test_every_cue_is_written_as_messages_are_compared() -> None:
    """A capital letter or an apostrophe would never be found."""
    found: Cues = library().content.cues
    checked = [(keys, cue) for keys, cue in cues(found) if not keys.startswith(WITH_APOSTROPHES)]
    assert len(checked) > 400
    assert [(keys, cue) for keys, cue in checked if plain(cue) != cue] == []


def test_no_cue_stands_twice_under_one_key() -> None:
    found = list(cues(library().content.cues))
    assert sorted(set(found)) == sorted(found)
