"""Easier, more, where does it say that, say it again: always of the last answer."""

from typing import Callable

import pytest

from bot.outcome import Kind
from tests.talk import Talk

Begin = Callable[..., Talk]


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
async def test_i_dont_get_it___tell_me_more___where_does_it_say_that(talk: Begin, council: str) -> None:
    person = talk(council=council)
    standard = await person.says("can i say no?")
    easier = await person.says("i dont get it")
    more = await person.says("tell me more")
    source = await person.says("where does it say that")
    replies = [standard, easier, more, source]
    assert [reply.layer for reply in replies] == ["standard", "easier", "more", "source"]
    assert {(reply.kind, reply.topic, reply.council) for reply in replies} == {(Kind.ANSWER, "can_i_say_no", council)}
    assert len({reply.text for reply in replies}) == 4
    assert more.text == standard.more
    assert len(easier.text.split()) < len(standard.text.split())


async def test_the_source_names_the_notice_its_heading_and_a_link_to_the_passage(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    source = await person.says("where does it say that")
    assert "notice of Dudley Council" in source.text
    clauses = [item for item in source.sources if item.clause != "law"]
    assert clauses and all("#:~:text=" in item.url and item.heading for item in clauses)


@pytest.mark.parametrize("before, layer", [(None, "standard"), ("i dont get it", "easier"), ("tell me more", "more")])
async def test_say_it_again(talk: Begin, before: str | None, layer: str) -> None:
    person = talk(council="birmingham")
    last = await person.says("how do i get my file?")
    if before:
        last = await person.says(before)
    again = await person.says("say it again")
    assert (again.text, again.layer) == (last.text, layer)


async def test_it_is_the_last_answer_that_is_meant(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    await person.says("how do i get my file?")
    assert (await person.says("i dont get it")).topic == "get_my_file"


async def test_chat_in_between_does_not_lose_the_answer(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    await person.says("thanks")
    assert (await person.says("tell me more")).topic == "who_sees_info"


@pytest.mark.parametrize("typed", ["tell me more", "where does it say that", "say that again"])
async def test_with_nothing_said_yet(talk: Begin, typed: str) -> None:
    reply = await talk(council="dudley").says(typed)
    assert reply.kind is Kind.CHAT and "not told you anything yet" in reply.text


@pytest.mark.parametrize(
    "title, layer", [("Easier words", "easier"), ("Tell me more", "more"), ("Where does it say that?", "source")]
)
async def test_the_same_by_buttons(talk: Begin, title: str, layer: str) -> None:
    person = talk(council="dudley")
    await person.says("can i say no?")
    reply = await person.presses(title)
    assert (reply.topic, reply.layer) == ("can_i_say_no", layer)
    assert title not in [button.title for button in reply.buttons]


async def test_use_easier_words_holds_for_the_next_answers(talk: Begin) -> None:
    person = talk(council="dudley", words="easier")
    assert [(await person.says(text)).layer for text in ("who sees my info?", "can i say no?")] == ["easier", "easier"]


async def test_easier_words_once_asked_for_stay(talk: Begin) -> None:
    person = talk(council="dudley")
    assert "easier words" in (await person.says("easier words please")).text
    assert (await person.says("who sees my info?")).layer == "easier"
    await person.presses("Back to the usual words")
    assert (await person.says("can i say no")).layer == "standard"
