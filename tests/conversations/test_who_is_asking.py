"""What people say of themselves in passing is taken up, and held."""

from typing import Callable

import pytest

from bot.answers.replies import opening
from bot.content.load import Content
from bot.outcome import Kind
from bot.profile import Profile
from tests.talk import Talk

Begin = Callable[..., Talk]


async def test_im_12_and_birmingham_look_after_me(talk: Begin) -> None:
    person = talk()
    noted = await person.says("im 12 and birmingham look after me")
    assert noted.kind is Kind.CHAT and "Birmingham Children's Trust" in noted.text
    answer = await person.says("who sees my info?")
    assert (answer.kind, answer.council, answer.audience, answer.layer) == (Kind.ANSWER, "birmingham", "young_person", "standard")


async def test_im_9_gets_easier_words(talk: Begin) -> None:
    person = talk()
    await person.says("im 9 and dudley look after me")
    answer = await person.says("who sees my info?")
    assert (answer.council, answer.layer) == ("dudley", "easier")


async def test_im_a_foster_carer_in_dudley(talk: Begin) -> None:
    person = talk()
    await person.says("I'm a foster carer in Dudley")
    answer = await person.says("who sees the info?")
    assert (answer.topic, answer.council, answer.audience) == ("who_sees_info", "dudley", "carer")
    assert "child" in answer.text and answer.title == "Who sees the child's information"


async def test_who_i_am_and_my_question_in_one_message(talk: Begin) -> None:
    answer = await talk().says("im a foster carer in birmingham, who sees my foster sons info?")
    assert (answer.topic, answer.council, answer.audience) == ("who_sees_info", "birmingham", "carer")


async def test_im_a_care_leaver_from_dudley(talk: Begin) -> None:
    person = talk()
    await person.says("im a care leaver from dudley")
    answer = await person.says("how do i get my file?")
    assert (answer.kind, answer.council, answer.audience) == (Kind.ANSWER, "dudley", "care_leaver")


@pytest.mark.parametrize("then", ["its for my grandson", "im a foster carer, its for the lad who lives with us"])
async def test_somebody_who_says_afterwards_that_it_is_for_a_child(talk: Begin, then: str) -> None:
    """Not "your file": how a grown-up asks for the file of a child."""
    person = talk(council="dudley")
    await person.says("how do i get the file?")
    answer = await person.says(then)
    assert (answer.topic, answer.audience) == ("request_for_child", "carer")


@pytest.mark.parametrize("press, reader", [("I'm a carer", "carer"), ("I've left care", "care_leaver")])
async def test_the_buttons_of_the_opening(talk: Begin, content: Content, press: str, reader: str) -> None:
    person = talk(council="dudley")
    shown = {button.title: button.payload for button in opening(content, Profile()).buttons}
    await person.presses_on_the_page(shown[press])
    assert (await person.says("how do i get my file?")).audience == reader


async def test_what_do_you_know_about_me(talk: Begin) -> None:
    person = talk()
    nothing = await person.says("what do you know about me")
    assert nothing.kind is Kind.CHAT and "Dudley" not in nothing.text and "don't know your name" in nothing.text
    await person.says("im a foster carer in dudley")
    known = await person.says("what do you know about me?")
    assert "Dudley Council looks after you" in known.text and "as a carer" in known.text
    assert (await person.presses("Forget this talk")).kind is Kind.FORGOTTEN


async def test_forget_me(talk: Begin) -> None:
    person = talk()
    await person.says("im a foster carer in dudley")
    gone = await person.says("forget me")
    assert gone.kind is Kind.FORGOTTEN and (gone.council, gone.audience) == (None, "young_person")
    assert person.kept is None, "nothing of the talk is kept"
    asked = await person.says("who sees my info?")
    assert (asked.kind, asked.audience) == (Kind.ASK_COUNCIL, "young_person")
    assert "dudley" not in (await person.says("what do you know about me")).text.lower()
