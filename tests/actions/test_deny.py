"""A no changes nothing."""

from typing import Callable

from actions.deny import Deny
from tests.actions.acting import Acted


def test_a_no_is_taken_as_a_no(acts: Callable[..., Acted]) -> None:
    acted = acts(Deny(), text="no", council="alder", last_topic="file", waiting_topic="seeing", consecutive_fallbacks=1)
    assert (acted.reply, acted.params, acted.events) == ("utter_phrase", {"name": "deny"}, [])
