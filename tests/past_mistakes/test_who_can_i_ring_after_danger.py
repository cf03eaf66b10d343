"""A child who had told of being hurt asked "who can i ring", and read first that the notice gives no phone number.

The numbers of help stood below. They are what was asked for: now they come alone, until the child chooses to go on.
"""

from bot.outcome import Kind
from tests.talk import Begin


async def test_the_numbers_come_alone(talk: Begin) -> None:
    child = talk(council="birmingham")
    await child.says("he hits me and says he'll kill me if i tell")
    reply = await child.says("who can i ring")
    assert reply.kind is Kind.SAFETY and "notice" not in reply.text
    assert {"999", "0800 1111"} <= {line.number for line in reply.help}


async def test_without_danger_it_asks_for_a_person(talk: Begin) -> None:
    """Nobody can know from these words alone whether the council is meant or somebody to tell; both answers name people."""
    reply = await talk(council="birmingham").says("who can i ring")
    assert reply.kind is not Kind.SAFETY and reply.topic in ("get_a_person", "who_to_tell")


async def test_my_business_is_no_company(talk: Begin) -> None:
    """ "why does every single person know my business" was answered with what the notice says of companies."""
    reply = await talk(council="birmingham").says("why does every single person know my business")
    assert reply.topic == "who_sees_info" and not reply.text.startswith("Not by that name")
