"""Which council: asked once, the waiting question is then answered, and it can change."""

from dataclasses import replace
from typing import Callable

import pytest

from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import ANOTHER, UNKNOWN
from bot.reply import Reply
from tests.talk import Talk

Begin = Callable[..., Talk]


def names_no_council(reply: Reply, content: Content) -> bool:
    words = f"{reply.text} {reply.more} {reply.handoff}"
    return not any(council.name in words or council.contacts["dpo"].email in words for council in content.councils.values())


async def test_who_sees_my_info___dudley(talk: Begin) -> None:
    person = talk()
    asked = await person.says("who sees my info?")
    assert asked.kind is Kind.ASK_COUNCIL and asked.title == "Who sees my information"
    assert {"Dudley Council", "Birmingham Children's Trust", "Another council", "I'm not sure"} == {
        b.title for b in asked.buttons
    }
    answered = await person.says("dudley")
    assert (answered.kind, answered.topic, answered.council) == (Kind.ANSWER, "who_sees_info", "dudley")
    next_one = await person.says("can i say no?")
    assert (next_one.kind, next_one.topic, next_one.council) == (Kind.ANSWER, "can_i_say_no", "dudley")


@pytest.mark.parametrize("typed", ["brum", "birmingam", "i live in birmingham", "im from birmingham", "its birmingham i think"])
async def test_a_council_in_the_persons_own_words(talk: Begin, typed: str) -> None:
    person = talk()
    await person.says("who sees my info?")
    answered = await person.says(typed)
    assert (answered.topic, answered.council) == ("who_sees_info", "birmingham")


@pytest.mark.parametrize("title", ["Dudley Council", "Birmingham Children's Trust"])
async def test_a_council_by_its_button(talk: Begin, content: Content, title: str) -> None:
    person = talk()
    await person.says("how do i get my file?")
    answered = await person.presses(title)
    assert answered.topic == "get_my_file"
    assert content.councils[answered.council].name == title


@pytest.mark.parametrize("press, council", [("Another council", ANOTHER), ("I'm not sure", UNKNOWN)])
async def test_im_not_sure_by_its_button(talk: Begin, content: Content, press: str, council: str) -> None:
    person = talk()
    await person.says("who sees my info?")
    answered = await person.presses(press)
    assert (answered.kind, answered.topic, answered.council) == (Kind.ANSWER, "who_sees_info", council)
    assert names_no_council(answered, content) and "website" in answered.text


@pytest.mark.parametrize(
    "typed", ["not sure", "im not sure", "dunno", "i dont know", "another one", "neither of them", "no idea"]
)
async def test_im_not_sure_in_the_persons_own_words(talk: Begin, content: Content, typed: str) -> None:
    person = talk()
    await person.says("who sees my info?")
    answered = await person.says(typed)
    assert (answered.kind, answered.topic, answered.council) == (Kind.ANSWER, "who_sees_info", UNKNOWN)
    assert names_no_council(answered, content)
    next_one = await person.says("can i say no?")
    assert next_one.kind is Kind.ANSWER and names_no_council(next_one, content), "it is not asked twice"


async def test_not_sure_later_in_the_talk_does_not_lose_the_council(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    await person.says("not sure")
    assert (await person.says("can i say no?")).council == "dudley"


@pytest.mark.parametrize("typed", ["actually its birmingham", "i moved to birmingham", "birmingham", "not dudley, birmingham"])
async def test_actually_its_birmingham(talk: Begin, typed: str) -> None:
    person = talk(council="dudley")
    assert (await person.says("who sees my info?")).council == "dudley"
    again = await person.says(typed)
    assert (again.kind, again.topic, again.council) == (Kind.ANSWER, "who_sees_info", "birmingham")
    assert (await person.says("can i say no?")).council == "birmingham", "what is said wins over the page"


async def test_something_else_than_a_council_is_answered_too(talk: Begin) -> None:
    person = talk()
    await person.says("who sees my info?")
    assert (await person.says("what does safeguarding mean?")).kind is Kind.WORD
    assert (await person.says("dudley")).topic == "who_sees_info", "the question still waits"


async def test_two_councils_at_once_are_not_guessed_between(talk: Begin) -> None:
    person = talk()
    await person.says("who sees my info?")
    assert (await person.says("dudley or birmingham")).kind is Kind.ASK_COUNCIL


async def test_somebody_who_does_not_say_which_gets_what_is_true_everywhere(talk: Begin, content: Content) -> None:
    """Asked once; a second question without an answer to it is not held back."""
    person = talk()
    assert (await person.says("who sees my info?")).kind is Kind.ASK_COUNCIL
    answered = await person.says("how long do you keep it")
    assert (answered.kind, answered.topic) == (Kind.ANSWER, "how_long_kept")
    assert names_no_council(replace(answered, buttons=()), content)
    assert (await person.presses("Dudley Council")).topic == "how_long_kept"
