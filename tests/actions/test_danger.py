"""Help first also where Rasa is asked without the journey before it."""

from typing import Callable

from actions.danger import HelpFirst
from tests.actions.acting import Acted


def test_help_is_for_what_was_told(acts: Callable[..., Acted]) -> None:
    acted = acts(HelpFirst(), topic="danger", entities=(("about", "police"), ("danger", "suicide")), council="alder")
    assert (acted.reply, acted.params, acted.slots) == ("utter_danger", {"harm_type": "suicide"}, {})


def test_without_a_type_help_is_still_given(acts: Callable[..., Acted]) -> None:
    assert acts(HelpFirst(), topic="danger").params == {"harm_type": "other"}
