"""What is not known is said so, and counted."""

from typing import Callable

import pytest

from actions.no_answer import NoAnswer
from tests.actions.acting import Acted

Acts = Callable[..., Acted]


@pytest.mark.parametrize(("before", "now"), [(None, 1), (0, 1), (2, 3)])
def test_each_one_counts(acts: Acts, before: int | None, now: int) -> None:
    acted = acts(NoAnswer(), topic="not_understood", consecutive_fallbacks=before)
    assert (acted.reply, acted.params["fallbacks"], acted.slots) == ("utter_no_answer", now, {"consecutive_fallbacks": now})


def test_a_topic_is_named_only_where_there_is_one(acts: Acts) -> None:
    assert acts(NoAnswer(), topic="not_understood").params["topic"] is None
    assert acts(NoAnswer(), topic="seeing").params["topic"] == "seeing"


@pytest.mark.parametrize(("text", "has_words"), [("😀😀", False), ("3 ?!", False), ("a", True), ("што", True)])
def test_a_message_without_a_letter_is_told_apart(acts: Acts, text: str, has_words: bool) -> None:
    assert acts(NoAnswer(), topic="not_understood", text=text).params["has_words"] is has_words
