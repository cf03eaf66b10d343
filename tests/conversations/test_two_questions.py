"""Two questions in one message get both answers, in the order asked; one question, however long its story, gets one."""

from typing import Callable

import pytest

from bot.answers.titles import title_of
from bot.content.load import Content
from bot.handoff.contacts import fill
from bot.outcome import Kind
from bot.profile import Profile
from bot.reply import Reply
from tests.talk import Talk

Begin = Callable[..., Talk]
TWO = "who sees my info and how long do you keep it"
BOTH = {
    TWO: ("who_sees_info", "how_long_kept"),
    "how long do you keep it and who sees my info": ("how_long_kept", "who_sees_info"),
    "can i see my file? can i delete it?": ("get_my_file", "delete_info"),
    "do the police get told stuff, also does my school": ("police_sharing", "school_sharing"),
    "Where are the records stored?\nAnd who is the Data Protection Officer?": ("where_kept", "contact_dpo"),
}
STORIES = {
    "do the police and the youth offending team get my info": "police_sharing",
    "i was in care 1991 to 1999, three homes, lost touch with everyone. i just want to know how to get my records": "get_my_file",
    "can i see my file? like can i read it, the whole thing?": "get_my_file",
    "my teacher and the head seem to know everything about me, do you tell school": "school_sharing",
    "how long do you keep it and when does it get destroyed": "how_long_kept",
}


def heading(content: Content, topic: str, reader: str = "young_person") -> str:
    """The line above the second answer."""
    title = title_of(content.topics[topic], Profile("dudley", reader))
    return str(content.phrases["second_question"]).replace("{title}", title)


def answers_both(reply: Reply, content: Content, first: str, second: str, council: str = "dudley") -> None:
    """Both answers, whole, the second below its own name, nothing of one lost in the other."""
    assert (reply.kind, reply.topic, reply.topics) == (Kind.ANSWER, first, (first, second))
    person = Profile(council)
    texts = [fill(str(content.topics[name].answers[council].young_person), content, person).strip() for name in (first, second)]
    places = [reply.text.find(words) for words in (texts[0], heading(content, second), texts[1])]
    assert -1 not in places and places == sorted(places)
    assert reply.text.count(heading(content, second)) == 1


@pytest.mark.parametrize("text, topics", BOTH.items(), ids=["and", "the other way round", "two marks", "also", "two lines"])
async def test_both_are_answered_in_the_order_asked(talk: Begin, content: Content, text: str, topics: tuple[str, str]) -> None:
    answers_both(await talk(council="dudley").says(text), content, *topics)


async def test_everything_that_stands_beside_either_answer_is_kept(talk: Begin) -> None:
    both = await talk(council="birmingham").says(TWO)
    apart = [await talk(council="birmingham").says(text) for text in ("who sees my info", "how long do you keep it")]
    for one in apart:
        assert set(one.sources) <= set(both.sources)
        assert set(one.buttons) <= set(both.buttons)
        assert one.more in both.more
    assert len(set(both.buttons)) == len(both.buttons), "no button stands there twice"


async def test_a_carer_gets_both_in_a_carers_words(talk: Begin, content: Content) -> None:
    reply = await talk(council="dudley", reader="carer").says("Who can see the child's information and how long is it kept?")
    assert reply.topics == ("who_sees_info", "how_long_kept")
    assert heading(content, "how_long_kept", "carer") in reply.text
    for topic in reply.topics:
        assert fill(str(content.topics[topic].answers["dudley"].carer), content, Profile("dudley", "carer")).strip() in reply.text


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "pressed"])
async def test_the_council_is_asked_first_and_then_both_are_answered(talk: Begin, content: Content, typed: bool) -> None:
    person = talk()
    asked = await person.says(TWO)
    assert (asked.kind, asked.topic) == (Kind.ASK_COUNCIL, "who_sees_info")
    answered = await person.says("dudley") if typed else await person.presses("Dudley Council")
    answers_both(answered, content, "who_sees_info", "how_long_kept")
    assert answered.council == "dudley"


async def test_the_second_is_answered_once_and_not_again(talk: Begin) -> None:
    person = talk()
    await person.says(TWO)
    assert len((await person.says("dudley")).topics) == 2
    assert (await person.says("how do i get my file?")).topics == ("get_my_file",)
    assert (await person.says("im with birmingham")).topics == ("get_my_file",)


async def test_both_still_wait_when_a_word_is_asked_about_in_between(talk: Begin) -> None:
    person = talk()
    await person.says(TWO)
    assert (await person.says("what does safeguarding mean?")).kind is Kind.WORD
    assert (await person.says("dudley")).topics == ("who_sees_info", "how_long_kept")


async def test_both_still_wait_when_two_councils_are_named(talk: Begin) -> None:
    person = talk()
    await person.says(TWO)
    assert (await person.says("dudley or birmingham")).kind is Kind.ASK_COUNCIL
    assert (await person.says("birmingham")).topics == ("who_sees_info", "how_long_kept")


@pytest.mark.parametrize("text, topic", STORIES.items())
async def test_one_question_in_a_story_gets_one_answer(talk: Begin, content: Content, text: str, topic: str) -> None:
    """Or it is asked back, that one first: how sure the model is changes a little from tuning to tuning."""
    reply = await talk(council="dudley").says(text)
    assert reply.topic == topic and reply.topics in ((topic,), ())
    assert str(content.phrases["second_question"]).split("{")[0] not in reply.text


async def test_danger_beside_two_questions_comes_first(talk: Begin) -> None:
    reply = await talk(council="dudley").says(f"{TWO}. my dad hits me")
    assert reply.kind is Kind.SAFETY and reply.help
