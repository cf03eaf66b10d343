"""After a question, the button "Forget this talk" was met with "do you mean what the council keeps about you, or this talk?".

Typed, that is a fair question. On a button there is nothing to ask: it says which.
"""

from bot.content.load import Content
from bot.outcome import Kind
from tests.talk import Begin


async def test_pressed_it_forgets_and_typed_it_asks(talk: Begin, content: Content) -> None:
    begun = talk(council="dudley")
    await begun.says("who sees my info?")
    assert (await begun.says("delete it")).kind is Kind.CHOOSE
    reply = await begun.presses(content.replies["buttons"]["forget"]["title"])
    assert reply.kind is Kind.FORGOTTEN
