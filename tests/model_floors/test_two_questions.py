"""Whether the trained model hears two questions in one message; one question, however long its story, is one.

What is then done with both is in tests/transcripts/two_questions.
"""

import pytest

from bot.answers.titles import title_of
from bot.content.load import Content
from bot.handoff.contacts import fill
from bot.outcome import Kind
from bot.profile import Profile
from bot.reply import Reply
from tests.talk import Begin

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
    return str(content.replies["second_question"]).replace("{title}", title)


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


async def test_a_carer_gets_both_in_a_carers_words(talk: Begin, content: Content) -> None:
    reply = await talk(council="dudley", reader="carer").says("Who can see the child's information and how long is it kept?")
    assert reply.topics == ("who_sees_info", "how_long_kept")
    assert heading(content, "how_long_kept", "carer") in reply.text
    for topic in reply.topics:
        assert fill(str(content.topics[topic].answers["dudley"].carer), content, Profile("dudley", "carer")).strip() in reply.text


@pytest.mark.parametrize("text, topic", STORIES.items())
async def test_one_question_in_a_story_gets_one_answer(talk: Begin, content: Content, text: str, topic: str) -> None:
    """Or it is asked back, that one first: how sure the model is changes a little from tuning to tuning."""
    reply = await talk(council="dudley").says(text)
    assert reply.topic == topic and reply.topics in ((topic,), ())
    assert str(content.replies["second_question"]).split("{")[0] not in reply.text
