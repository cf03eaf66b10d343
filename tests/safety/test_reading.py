"""How a message is cut when danger is looked for: the numbers of reading.yml are checked, and each does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety.places import co_occurs
from bot.safety.reading import ReadingConfig, reading_config
from bot.safety.risk_classifier import _pieces
from bot.safety.rules import _frames_around
from tests.safety.conftest import DATA

READING = ReadingConfig(short_message_words=4, near_words=3, piece_words=5, piece_step=2)


@pytest.mark.parametrize(
    "before, after, told",
    [
        ("near_words:", "near_wrods:", "`near_wrods` is no key of this file. Check its spelling."),
        ("near_words:", "near_wrods:", "`near_words` is missing."),
        ("piece_words: 33", "piece_words: 0", "`piece_words` ensure this value is greater than or equal to 1."),
        (
            "piece_step: 20",
            "piece_step: 34",
            "`piece_step` must not be more than `piece_words`: words between two pieces would be read in neither.",
        ),
    ],
)
def test_a_slip_in_the_file_is_told_with_the_file_and_the_key(tmp_path: Path, before: str, after: str, told: str) -> None:
    text = (DATA / "reading.yml").read_text(encoding="utf-8")
    assert before in text and reading_config(DATA)
    file = tmp_path / "reading.yml"
    file.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(ValueError) as refused:
        reading_config(tmp_path)
    assert f"{file}: {told}" in str(refused.value).splitlines()


def test_a_step_of_a_whole_piece_leaves_no_word_out() -> None:
    assert READING.copy(update={"piece_step": 5}) == ReadingConfig(**(READING.dict() | {"piece_step": 5}))


@pytest.mark.parametrize("other, found", [(10, {0}), (4, {0}), (11, set()), (3, set())])
def test_parts_of_a_pattern_stand_at_most_so_many_words_apart(other: int, found: set[int]) -> None:
    assert co_occurs([{7}, {other}], [0] * 12, READING.near_words) == found


def test_a_frame_counts_for_all_of_a_short_message_and_for_the_neighbours_in_a_long_one() -> None:
    frames = {0: {"past"}, 2: {"now"}}
    assert _frames_around(3, frames, [0, 1, 2, 3], READING.short_message_words) == {"past", "now"}
    assert _frames_around(3, frames, [0, 1, 2, 3, 4], READING.short_message_words) == {"now"}


@pytest.mark.parametrize(
    "words, pieces",
    [
        ("a b c d e f g h i j", []),
        ("a b c d e f g h i j k", ["a b c d e", "c d e f g", "e f g h i", "g h i j k"]),
        ("a b c d e f g h i j k l", ["a b c d e", "c d e f g", "e f g h i", "g h i j k", "i j k l"]),
    ],
)
def test_a_message_of_more_than_two_pieces_is_read_in_pieces_to_its_last_word(words: str, pieces: list[str]) -> None:
    assert _pieces(words, READING) == pieces
