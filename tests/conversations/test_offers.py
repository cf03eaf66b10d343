"""Yes to an answer that comes with a letter opens the letter; a yes to anything else is a nod; no stays a no."""

from typing import Callable

import pytest

from bot.content.load import Content
from bot.handoff.letters import letter
from bot.handoff.requests import RequestDraft
from bot.outcome import Kind
from bot.profile import Profile
from bot.reply import Reply
from tests.talk import Talk

Begin = Callable[..., Talk]
LETTERS = [
    ("how do i get my file?", "yes please", "get_my_file"),
    ("i want my information deleted", "yeah go on then", "delete_info"),
    ("there is a mistake in my file", "yes can you write it for me", "fix_mistake"),
    ("how do i complain about the council", "yes please", "complain"),
]


def is_the_letter(reply: Reply, content: Content, name: str, person: Profile) -> None:
    """The whole letter, to the right address, and it is said that nothing is sent."""
    assert (reply.kind, reply.text) == (Kind.REQUEST, content.phrases["request"])
    assert (reply.handoff.kind, reply.handoff.request, reply.handoff.sent) == ("request", name, False)
    council = content.councils[str(person.council)]
    assert reply.handoff.letter == letter(RequestDraft(content, content.requests[name], person), gaps=True)
    assert reply.handoff.contact.mailto.startswith(f"mailto:{council.contacts[content.requests[name].contact].email}")


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
@pytest.mark.parametrize("question, yes, topic", LETTERS)
async def test_yes_opens_the_letter(talk: Begin, content: Content, council: str, question: str, yes: str, topic: str) -> None:
    person = talk(council=council)
    assert (await person.says(question)).topic == topic
    reply = await person.says(yes)
    assert reply.topic == topic
    is_the_letter(reply, content, str(content.topics[topic].handoff), Profile(council))


@pytest.mark.parametrize("reader", ["care_leaver", "carer"])
async def test_the_letter_is_in_the_words_of_who_asks(talk: Begin, content: Content, reader: str) -> None:
    person = talk(council="dudley", reader=reader)
    assert (await person.says("how do i complain about the council")).topic == "complain"
    is_the_letter(await person.says("yes please"), content, "complain", Profile("dudley", reader))


@pytest.mark.parametrize("question", ["where is my information kept?", "who sees my info?", "is my info safe from hackers"])
async def test_yes_to_an_answer_without_a_letter_is_a_nod(talk: Begin, content: Content, question: str) -> None:
    person = talk(council="dudley")
    assert (await person.says(question)).kind is Kind.ANSWER
    nod = await person.says("yes please")
    assert (nod.kind, nod.text, nod.handoff) == (Kind.CHAT, content.phrases["affirm"], None)
    assert "Tell me more" in [button.title for button in nod.buttons]


async def test_yes_means_the_last_answer_and_no_earlier_one(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    await person.says("who sees my info?")
    nod = await person.says("yes please")
    assert (nod.kind, nod.handoff) == (Kind.CHAT, None)


async def test_no_and_then_yes_after_all(talk: Begin, content: Content) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    no = await person.says("nah leave it")
    assert (no.kind, no.text, no.handoff) == (Kind.CHAT, content.phrases["deny"], None)
    is_the_letter(await person.says("actually go on"), content, "get_my_file", Profile("dudley"))


@pytest.mark.parametrize("between", ["thanks", "i dont get it"])
async def test_the_offer_stands_while_the_talk_is_about_it(talk: Begin, content: Content, between: str) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    await person.says(between)
    is_the_letter(await person.says("yes please"), content, "get_my_file", Profile("dudley"))


@pytest.mark.parametrize("press", ["I'm not sure", "Another council"])
async def test_no_letter_is_written_to_a_council_that_is_not_known(talk: Begin, content: Content, press: str) -> None:
    person = talk()
    await person.says("how do i get my file?")
    await person.presses(press)
    reply = await person.says("yes please")
    assert (reply.kind, reply.handoff) == (Kind.CHAT, None)
    assert all(council.name not in reply.text for council in content.councils.values())


async def test_a_yes_to_help_is_no_yes_to_a_letter(talk: Begin) -> None:
    """After help came first, "yes" answers that; the letter of a question asked before it would hide the numbers."""
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    assert (await person.says("my dad hits me")).kind is Kind.SAFETY
    reply = await person.says("yes please")
    assert reply.kind is Kind.SAFETY and reply.help and reply.handoff is None


async def test_easier_words_and_more_are_still_of_the_answer_after_its_letter(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    await person.says("yes please")
    more = await person.says("tell me more")
    assert (more.kind, more.topic, more.layer) == (Kind.ANSWER, "get_my_file", "more")
