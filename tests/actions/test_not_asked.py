"""After a wrong answer the next best topics are offered, sorry is said once, and the third time a person is named."""

from typing import Callable

import pytest

from actions.not_asked import NotAsked
from tests.actions.acting import Acted

Acts = Callable[..., Acted]
OTHERS = ["file", "keeping", "asking", "law"]


def test_the_next_best_are_offered_with_an_apology(acts: Acts) -> None:
    acted = acts(NotAsked(), alternatives=OTHERS)
    assert (acted.reply, acted.params) == ("utter_choose", {"topics": ["file", "keeping", "asking"], "apology": "text"})
    assert acted.slots == {"consecutive_fallbacks": 1, "alternatives": ["law"], "apologised": True}


def test_sorry_is_not_said_twice(acts: Acts) -> None:
    acted = acts(NotAsked(), alternatives=["law"], apologised=True, consecutive_fallbacks=1)
    assert acted.params == {"topics": ["law"], "apology": "again"}
    assert acted.slots == {"consecutive_fallbacks": 2, "alternatives": []}


@pytest.mark.parametrize("slots", [{"alternatives": OTHERS, "consecutive_fallbacks": 2}, {"alternatives": []}, {}])
def test_the_third_time_or_with_nothing_left_a_person_is_named(acts: Acts, slots: dict[str, object]) -> None:
    acted = acts(NotAsked(), **slots)
    assert (acted.reply, acted.params) == ("utter_no_answer", {"topic": None, "fallbacks": 3})
    assert acted.slots == {"consecutive_fallbacks": int(str(slots.get("consecutive_fallbacks", 0))) + 1}
