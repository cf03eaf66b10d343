"""Where the parts of a pattern must stand to be one thing that somebody says."""

from __future__ import annotations

import pytest

from bot.safety.places import co_occurs
from bot.safety.reading import reading_config
from tests.safety.conftest import DATA

NEAR = reading_config(DATA).near_words

ONE = [0] * 40  # forty words in one sentence


@pytest.mark.parametrize("apart, wanted", [(NEAR, {0}), (NEAR + 1, set())])
def test_two_parts_belong_together_up_to_so_many_words_apart(apart: int, wanted: set[int]) -> None:
    """ "Scared" at the beginning of a long sentence and "night" at its end are two things."""
    assert co_occurs([{20}, {20 + apart}], ONE, NEAR) == wanted
    assert co_occurs([{20}, {20 - apart}], ONE, NEAR) == wanted, "in any order"


def test_all_parts_have_to_stand_there() -> None:
    assert co_occurs([{1}, {2}, {3}], ONE, NEAR) == {0}
    assert co_occurs([{1}, {2}, set()], ONE, NEAR) == set()
    assert co_occurs([{1}, {2}, {39}], ONE, NEAR) == set()
    assert co_occurs([set(), {2}], ONE, NEAR) == set()


def test_they_have_to_stand_in_one_sentence() -> None:
    """ "It is under my bed. Hiding it. When?" is no child who hides under a bed."""
    sentences = [0, 0, 0, 1, 1, 2]
    assert co_occurs([{1}, {3}], sentences, NEAR) == set()
    assert co_occurs([{1, 4}, {3}], sentences, NEAR) == {1}
    assert co_occurs([{1, 4}, {0, 3}], sentences, NEAR) == {0, 1}


def test_a_pattern_of_one_part_stands_wherever_it_is_found() -> None:
    assert co_occurs([{0, 2, 5}], [0, 0, 0, 1, 1, 2], NEAR) == {0, 2}


def test_it_is_found_however_often_its_first_part_was_said_before() -> None:
    assert co_occurs([{1, 30}, {31}], ONE, NEAR) == {0}
