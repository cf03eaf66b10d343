"""Without Rasa, the council was asked for again and again, and help went out of sight.

A council that was pressed got "something went wrong" in place of the waiting question's answer, and the next topic asked for it
anew, because only Rasa's slots kept it. And safe mode ended with the next message: it was reached only when Rasa had answered.
"""

from typing import Callable

from bot.journey import Journey
from bot.outcome import Kind
from tests.talk import Talk


async def test_the_council_is_asked_once(without_rasa: Callable[..., Journey]) -> None:
    person = Talk(without_rasa())
    await person.says("hello")
    await person.presses("Who sees my information")
    answered = await person.presses("Birmingham Children's Trust")
    assert (answered.kind, answered.topic) == (Kind.ANSWER, "who_sees_info")
    await person.says("hello")
    assert (await person.presses("Can I say no")).council == "birmingham"


async def test_safe_mode_lasts(without_rasa: Callable[..., Journey]) -> None:
    person = Talk(without_rasa())
    await person.says("my dad hits me")
    assert "0800 1111" in {line.number for line in (await person.says("hello")).help}
    assert person.kept and person.kept.state.safety.after_danger
