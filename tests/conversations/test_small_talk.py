"""Yes, no, an insult, a life story, a hard word, and being missed three times."""

from typing import Callable

import pytest

from bot.content.load import Content
from bot.outcome import Kind
from tests.talk import Talk

Begin = Callable[..., Talk]


async def test_yes_after_an_answer_shows_what_could_come_next(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    nod = await person.says("ok")
    assert nod.kind is Kind.CHAT and "Tell me more" in [button.title for button in nod.buttons]
    assert (await person.presses("Tell me more")).topic == "who_sees_info"


async def test_yes_out_of_nowhere_asks_what(talk: Begin) -> None:
    reply = await talk().says("yes")
    assert reply.kind is Kind.CHAT and "What would you like to know?" in reply.text and reply.buttons


async def test_no_is_taken_as_a_no(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("how do i get my file?")
    reply = await person.says("no")
    assert reply.kind is Kind.CHAT and "Nothing has been sent" in reply.text and reply.handoff is None


@pytest.mark.parametrize("typed", ["you are stupid", "ur useless", "shut up you dumb bot"])
async def test_an_insult_is_met_with_calm_and_a_way_to_a_person(talk: Begin, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert (reply.kind, reply.topic) == (Kind.CHAT, "insult")
    assert "computer" in reply.text
    assert "/get_a_person" in [button.payload for button in reply.buttons]


@pytest.mark.parametrize("typed", ["why was i taken into care", "why cant i live with my mum", "where is my real dad"])
async def test_a_life_story_leads_to_a_person_and_the_file(talk: Begin, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert (reply.kind, reply.topic) == (Kind.ANSWER, "life_story")
    assert "social worker" in reply.text
    assert {"/get_my_file", "/get_a_person"} <= {button.payload for button in reply.buttons}


MISSPELT = [
    ("what does consnt mean", "consent"),
    ("what does safegarding mean", "safeguarding"),
    ("what is sudonimised", "pseudonymised"),
]


@pytest.mark.parametrize("typed, word", MISSPELT)
async def test_a_word_misspelt_is_explained(talk: Begin, content: Content, typed: str, word: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert reply.kind is Kind.WORD
    (known,) = [item for item in content.words if item.word == word]
    assert known.plain in reply.text


async def test_a_word_is_explained_without_losing_the_answer(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    await person.says("what does MASH mean?")
    assert (await person.says("i dont get it")).topic == "who_sees_info"


MISSES = ["how do i cook pasta", "who won the football", "what is the capital of france"]


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
async def test_three_misses_in_a_row_give_a_persons_contact(talk: Begin, content: Content, council: str) -> None:
    person = talk(council=council)
    first, second, third = [await person.says(text) for text in MISSES]
    assert {first.kind, second.kind, third.kind} == {Kind.NO_ANSWER}
    assert first.handoff is None and second.handoff is None
    assert third.handoff.contact.email == content.councils[council].contacts["dpo"].email
    assert "A person can do better" in third.text


async def test_an_answer_in_between_starts_the_count_again(talk: Begin) -> None:
    person = talk(council="dudley")
    for text in (MISSES[0], MISSES[1], "who sees my info?", MISSES[2]):
        last = await person.says(text)
    assert last.kind is Kind.NO_ANSWER and last.handoff is None


async def test_a_long_talk_keeps_the_council_and_the_last_answer(talk: Begin) -> None:
    """Rasa's record of a talk is shortened when it grows long; what was told must outlive that."""
    person = talk()
    await person.says("im a foster carer in birmingham")
    for _ in range(6):
        await person.says("who sees his info?")
        await person.says("thanks")
    easier = await person.says("i dont get it")
    assert (easier.topic, easier.council, easier.audience, easier.layer) == ("who_sees_info", "birmingham", "carer", "easier")
