"""Answered something else than what was asked: sorry once, then the next best, then a person."""

from typing import Callable

import pytest

from bot.content.load import Content
from bot.outcome import Kind
from bot.reply import Reply
from tests.talk import Talk

Begin = Callable[..., Talk]
OUT = "/out_of_scope"


def offered(reply: Reply) -> list[str]:
    """The topics that the buttons offer; the last button says that it is none of them."""
    payloads = [button.payload for button in reply.buttons]
    assert payloads[-1] == OUT
    return payloads[:-1]


@pytest.mark.parametrize(
    "typed", ["thats not what i asked", "no thats not it", "you didnt answer my question", "That is not what I asked you."]
)
async def test_sorry_and_the_next_best(talk: Begin, content: Content, typed: str) -> None:
    person = talk(council="dudley")
    answered = await person.says("who sees my info?")
    reply = await person.says(typed)
    assert (reply.kind, reply.text) == (Kind.CHOOSE, content.phrases["not_asked"]["text"])
    assert 1 <= len(offered(reply)) <= 3
    assert f"/{answered.topic}" not in offered(reply), "what was just said is not offered again"
    near = [f"/{topic}" for topic, _ in answered.alternatives if content.topics[topic].kind == "answer"]
    assert offered(reply)[0] == near[1], "the best comes first"


async def test_sorry_is_said_once_and_nothing_is_offered_twice(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    first, again = await person.says("thats not what i asked"), await person.says("no not that")
    assert first.kind is again.kind is Kind.CHOOSE
    assert "sorry" in first.text and "sorry" not in again.text
    assert set(offered(first)).isdisjoint(offered(again))


@pytest.mark.parametrize("council", ["dudley", "birmingham"])
async def test_after_the_next_best_comes_a_person(talk: Begin, content: Content, council: str) -> None:
    person = talk(council=council)
    await person.says("who sees my info?")
    for typed in ("thats not what i asked", "no not that"):
        assert (await person.says(typed)).handoff is None
    reply = await person.says("thats not it either")
    assert (reply.kind, reply.text) == (Kind.NO_ANSWER, content.phrases["no_answer"]["person"])
    assert reply.handoff.contact.email == content.councils[council].contacts["dpo"].email


async def test_misses_of_every_sort_count_together(talk: Begin, content: Content) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    for typed in ("thats not what i asked", "how do i cook pasta"):
        assert (await person.says(typed)).handoff is None, typed
    third = await person.says("who won the football")
    assert third.kind is Kind.NO_ANSWER
    assert third.handoff.contact.email == content.councils["dudley"].contacts["dpo"].email


async def test_a_press_on_what_is_offered_answers_it_and_the_count_starts_again(talk: Begin, content: Content) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    sorry = await person.says("thats not what i asked")
    topic = offered(sorry)[0].lstrip("/")
    answered = await person.presses(sorry.buttons[0].title)
    assert (answered.kind, answered.topic) == (Kind.ANSWER, topic)
    assert content.phrases["not_asked"]["text"] not in answered.text
    await person.says("how do i cook pasta")
    assert (await person.says("who won the football")).handoff is None, "two misses after an answer, not three"


async def test_a_new_question_is_a_new_start(talk: Begin, content: Content) -> None:
    """Sorry is said again for another question, and what is offered belongs to that one."""
    person = talk(council="dudley")
    await person.says("who sees my info?")
    await person.says("thats not what i asked")
    answered = await person.says("how do i get my file?")
    reply = await person.says("thats not what i asked")
    assert reply.text == content.phrases["not_asked"]["text"]
    near = [f"/{topic}" for topic, _ in answered.alternatives if content.topics[topic].kind == "answer"]
    assert offered(reply)[0] == near[1]


async def test_easier_words_in_between_do_not_change_what_is_offered(talk: Begin) -> None:
    plain, easier = talk(council="dudley"), talk(council="dudley")
    await plain.says("who sees my info?")
    await easier.says("who sees my info?")
    await easier.presses("Easier words")
    assert offered(await easier.says("thats not what i asked")) == offered(await plain.says("thats not what i asked"))
