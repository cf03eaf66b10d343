"""Asked which council, "not sure" got "Okay. Nothing has been sent", "idk" got the reply to an insult, and the question was lost.

Only the button said "I'm not sure"; typed, it was classified like any message.
"""

import pytest

from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import UNKNOWN
from tests.talk import Begin


@pytest.mark.parametrize("typed", ["not sure", "idk", "Dunno!", "I don't know", "no", "not sure which one"])
async def test_it_means_the_button(talk: Begin, content: Content, typed: str) -> None:
    person = talk()
    await person.says("who sees my info?")
    reply = await person.says(typed)
    assert (reply.kind, reply.topic, reply.council) == (Kind.ANSWER, "who_sees_info", UNKNOWN)
