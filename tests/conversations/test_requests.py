"""A message that is itself a request is never left believing that it was sent."""

from typing import Callable

import pytest

from bot.outcome import Kind
from tests.talk import Talk

Begin = Callable[..., Talk]
NOT_SENT = "I have not sent this to anyone"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("I want my file", "get_my_file"),
        ("please send me a copy of my records", "get_my_file"),
        ("i want my whole file deleted", "delete_info"),
        ("i want you to correct my date of birth in my file", "fix_mistake"),
        ("i want to complain about how you used my information", "complain"),
    ],
)
async def test_it_hears_that_nothing_was_sent_and_gets_the_form(talk: Begin, said: str, name: str) -> None:
    reply = await talk(council="birmingham").says(said)
    assert (reply.kind, reply.handoff.request) == (Kind.REQUEST, name)
    assert reply.text.startswith(NOT_SENT)
    assert reply.buttons[0].payload.startswith(f"/requests/{name}?council=birmingham")


@pytest.mark.parametrize("said", ["can i see my file?", "how do i get my file", "who sees my info"])
async def test_a_question_is_answered_as_a_question(talk: Begin, said: str) -> None:
    reply = await talk(council="dudley").says(said)
    assert reply.kind is Kind.ANSWER and NOT_SENT not in reply.text


async def test_before_the_council_is_known_it_is_said_too(talk: Begin) -> None:
    reply = await talk().says("I want my file")
    assert reply.kind is Kind.ASK_COUNCIL and reply.text.startswith(NOT_SENT)


@pytest.mark.parametrize("said", ["how do i send it", "how do i send it?", "yes please"])
async def test_after_an_answer_with_a_letter_sending_it_opens_the_form(talk: Begin, said: str) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    reply = await person.says(said)
    assert (reply.kind, reply.handoff.url) == (Kind.REQUEST, "/requests/get_my_file?council=dudley&reader=young_person")


async def test_the_button_works_in_a_client_that_sends_its_address(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    reply = await person.presses("Start: Ask to see my file")
    assert (reply.kind, reply.handoff.request) == (Kind.REQUEST, "get_my_file")


async def test_a_request_after_danger_is_answered_with_help_beside_it(talk: Begin) -> None:
    person = talk(council="dudley")
    assert (await person.says("my dad hits me")).kind is Kind.SAFETY
    reply = await person.says("i want to see my file")
    assert reply.help and NOT_SENT in reply.text


async def test_where_it_is_not_plain_what_is_wanted_it_is_said_all_the_same(talk: Begin) -> None:
    reply = await talk(council="birmingham").says("delete everything you have about me")
    assert reply.kind is not Kind.CHOOSE or reply.text.startswith(NOT_SENT)
