""" "my dad hits me. who sees my info?", then "go on with my question": the answer was about what dads are told.

The whole message was understood again, danger and all. Now the sentences in which nothing is detected are.
"""

import pytest

from bot.outcome import Kind
from tests.talk import Begin


@pytest.mark.parametrize("typed", ["my dad hits me. who sees my info?", "who sees my info? my dad hits me"])
async def test_the_question_is_answered(talk: Begin, typed: str) -> None:
    person = talk(council="dudley")
    assert (await person.says(typed)).kind is Kind.SAFETY
    assert (await person.presses("Go on with my question")).topic == "who_sees_info"
