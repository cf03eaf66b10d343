"""Two children told of being hurt. One added "dont tell anyone" and was spoken to as if pictures had been sent; the other pressed
"Easier words", and the help was gone: the chat said that it would use easier words, and what would they like to know?
A third told of staff who "keeps hurting me" and was sent to the staff, the advice for hurt by others.
"""

from __future__ import annotations

from typing import Callable

import pytest

from bot.journey import Journey
from bot.outcome import Kind
from tests.talk import Begin, Talk


@pytest.fixture
def begin(without_rasa: Callable[..., Journey]) -> Begin:
    """Begins a talk without Rasa: help needs none."""
    return lambda: Talk(without_rasa(), council="dudley")


@pytest.mark.parametrize("more", ["dont tell anyone", "dont tell anyone pls"])
async def test_what_was_told_before_a_plea_for_silence_stays(begin: Begin, more: str) -> None:
    person = begin()
    first = await person.says("one of the staff hits me")
    again = await person.says(more)
    assert again.kind is Kind.SAFETY
    assert (again.text.split("\n")[1:], again.help) == (first.text.split("\n")[1:], first.help), "all but the opening"
    assert again.text != first.text, "its opening is not said twice"


@pytest.mark.parametrize("payload", ["/explain_simpler", '/set_reader{"words": "easier"}'])
async def test_easier_words_leave_the_help_and_make_it_easier(begin: Begin, payload: str) -> None:
    person = begin()
    first = await person.says("my dad hits me")
    easier = await person.presses_on_the_page(payload)
    assert easier.kind is Kind.SAFETY and easier.layer == "easier"
    assert easier.help == first.help and easier.text != first.text
    assert person.kept is not None and person.kept.state.safety.harm_type
    usual = await person.presses_on_the_page('/set_reader{"words": "standard"}')
    assert usual.text == first.text


async def test_staff_who_keep_hurting_are_staff(begin: Begin) -> None:
    one, other = begin(), begin()
    told = await one.says("one of the staff at my home keeps hurting me")
    assert told.text == (await other.says("one of the staff hits me")).text
