"""What is no question is never answered as one: keys hit at random, emoji, marks, data, code. Nor after a question."""

import pytest

from bot.outcome import Kind
from tests.talk import Begin

NO_QUESTION = {Kind.NO_ANSWER, Kind.CHOOSE, Kind.CHAT}
MASH = [
    "asdfghjkl",
    "sdkjfh skdjfhs kjdhf",
    "qwertyuiop",
    "aaaaaaaaaaaaaaa",
    "hjkl hjkl hjkl;;;",
    "zxcvbnm,./",
    "fghdjskalfghdjskal fjdksl",
    "blorp",
]
EMOJI = ["🍕🍕🍕", "😭", "⚽🔥🤡", "🐶"]
MARKS = ["?", "!!!???", "......", "12345", "£$%^&*()", "-_-", "07700 900123"]
DATA = [
    '{"text": "hello", "value": 1}',
    '[{"a": 1}, {"b": [2, 3]}]',
    "SELECT * FROM users;",
    "INSERT INTO users VALUES (1, 'a');",
    "def f(x): return x + 1",
    "print('hello world')",
    "<div class='x'></div>",
    "for (let i = 0; i < 10; i++) {}",
    "https://example.org/?a=1&b=2",
]
ALL = [*MASH, *EMOJI, *MARKS, *DATA]


@pytest.mark.parametrize("typed", ALL)
async def test_it_is_not_answered(talk: Begin, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert reply.kind in NO_QUESTION and reply.handoff is None


@pytest.mark.parametrize("typed", ALL)
async def test_it_is_not_answered_out_of_the_question_before_it(talk: Begin, typed: str) -> None:
    """A short message may lean on the question before; these say nothing to lean with."""
    person = talk(council="dudley")
    await person.says("who sees my info?")
    reply = await person.says(typed)
    assert reply.kind in NO_QUESTION, reply.topic


async def test_a_question_after_it_is_answered(talk: Begin) -> None:
    person = talk(council="dudley")
    for typed in ("asdfghjkl", "🍕🍕🍕", "{}"):
        await person.says(typed)
    assert (await person.says("how do i get my file?")).topic == "get_my_file"
