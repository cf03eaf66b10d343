""" "Hello dear, I'm his gran, may I see what is written about my grandson?" got "I don't know about that".

That she is his gran had been left out before reading, as an age is, and her greeting had not. What was left was half greeting,
and nobody's in particular.
"""

import pytest

from tests.talk import Begin


@pytest.mark.parametrize(
    "said",
    [
        "Hello dear, I'm his gran, may I see what is written about my grandson?",
        "Good morning. I am her nan. Can I ask for what is written about her?",
    ],
)
async def test_a_gran_who_says_hello_is_told_of_asking_for_a_childs_records(talk: Begin, said: str) -> None:
    reply = await talk(council="dudley").says(said)
    assert reply.topic == "request_for_child" or "request_for_child" in str(reply.buttons)


async def test_a_hello_before_a_question_changes_nothing(talk: Begin) -> None:
    plain = await talk(council="dudley").says("how long do you keep it")
    assert (await talk(council="dudley").says("Hello dear, how long do you keep it")).topic == plain.topic == "how_long_kept"
