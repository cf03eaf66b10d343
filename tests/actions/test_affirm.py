"""A yes opens the request that the last answer offered; a nod, or a yes to anything else, does not."""

from typing import Callable

import pytest

from actions.affirm import Affirm
from tests.actions.acting import Acted

Acts = Callable[..., Acted]


@pytest.mark.parametrize("text", ["yes please", "ok yes please"])
def test_a_yes_after_an_offer_opens_the_request(acts: Acts, text: str) -> None:
    acted = acts(Affirm(), text=text, council="alder", last_topic="file")
    assert (acted.reply, acted.params) == ("utter_request", {"topic": "file"})


@pytest.mark.parametrize("text", ["ok cool", "OK", "thanks"])
def test_a_nod_opens_nothing(acts: Acts, text: str) -> None:
    assert acts(Affirm(), text=text, council="alder", last_topic="file").reply == "utter_affirm"


@pytest.mark.parametrize("last", ["seeing", None, "a_topic_that_was_deleted"])
def test_a_yes_to_an_answer_that_offered_no_request_is_a_nod(acts: Acts, last: str | None) -> None:
    acted = acts(Affirm(), text="yes please", council="alder", last_topic=last)
    assert (acted.reply, acted.params) == ("utter_affirm", {"topic": last})


def test_it_was_understood_so_the_count_starts_again(acts: Acts) -> None:
    assert acts(Affirm(), consecutive_fallbacks=2).slots == {"consecutive_fallbacks": 0}
