"""The buttons a talk opens with counted as shown to everybody, so that somebody who typed "/who_sees_info" on the page, or sent
it through REST without ever having seen the page, gave Rasa a command. What is typed is words, whatever it begins with."""

from bot.conversation.store import new_id
from bot.journey import Journey
from bot.message import Message
from bot.profile import Told


async def test_it_is_words_through_rest(journey: Journey) -> None:
    reply = await journey.answer(Message(new_id(), "/set_reader{}", Told("dudley")))
    assert reply.confidence < 1.0


async def test_it_is_words_on_the_page_even_after_its_button_was_shown(journey: Journey) -> None:
    name = new_id()
    await journey.answer(Message(name, "/who_sees_info", Told("dudley"), pressed=True))
    payload = next(iter(journey.conversations.open(name).pressable))
    reply = await journey.answer(Message(name, payload, Told("dudley"), typed=True))
    assert reply.confidence < 1.0
