"""What the trained model makes of messages that lean on the question before them; a whole question stands by itself.

The rules of it are in tests/transcripts/follow_ups.
"""

import pytest

from bot.outcome import Kind
from tests.talk import Begin

LEANING = [
    ("do my teachers get told about me", "and the police?", {"police_sharing"}),
    ("does my dad get told what i say", "what about my nan", {"family_carer_sharing"}),
    ("do you share stuff with the nhs", "and my school?", {"school_sharing"}),
    ("do you keep my school reports", "for how long", {"how_long_kept"}),
    ("is my data used for research?", "can i stop that", {"research_opt_out"}),
    ("do you share my info with my school", "even if i say no?", {"can_i_say_no", "sharing_rules"}),
    ("do the police get told about me", "no i meant my school", {"school_sharing"}),
    ("does my school get told things about me", "who else", {"shared_outside", "who_sees_info"}),
    ("what info is there about me", "delete it", {"delete_info"}),
    ("where is my file", "can i see it", {"get_my_file"}),
]


@pytest.mark.parametrize("before, then, topics", LEANING)
async def test_half_a_question_gets_its_other_half_from_the_one_before(
    talk: Begin, before: str, then: str, topics: set[str]
) -> None:
    """Answered, or, where it is not sure enough for that, among those that are offered."""
    person = talk(council="dudley")
    assert (await person.says(before)).kind is Kind.ANSWER
    reply = await person.says(then)
    offered = {button.payload.lstrip("/") for button in reply.buttons} if reply.kind is Kind.CHOOSE else {reply.topic}
    assert reply.kind in (Kind.ANSWER, Kind.CHOOSE, Kind.REQUEST) and offered & topics


SAME_WORDS = [
    ("what about my nan", "how long do you keep my file", "how_long_kept"),
    ("what about my nan", "does my dad get told what i say", "family_carer_sharing"),
    ("and my school?", "do you write down stuff about my health", "school_info"),
    ("and my school?", "do you tell the police about me", "school_sharing"),
]


@pytest.mark.parametrize("then, before, topic", SAME_WORDS)
async def test_the_same_words_mean_what_was_asked_before_them(talk: Begin, then: str, before: str, topic: str) -> None:
    person = talk(council="dudley")
    await person.says(before)
    reply = await person.says(then)
    assert (reply.kind, reply.topic) == (Kind.ANSWER, topic)


async def test_one_follow_up_after_another(talk: Begin) -> None:
    person = talk(council="birmingham")
    replies = [await person.says(text) for text in ("do you tell the police about me", "and my school?", "what about my doctor")]
    assert [reply.topic for reply in replies] == ["police_sharing", "school_sharing", "health_sharing"]


WHOLE = [
    ("do the police get my info", "how do i get a copy of my file", "get_my_file"),
    ("do you tell my school about me", "who is the data protection officer", "contact_dpo"),
    ("who sees my info?", "is what i type on here saved", "bot_privacy"),
    ("delete everything about me", "how do i complain about the council", "complain"),
    ("does my doctor get told things", "do you sell my information to companies", "direct_marketing"),
    ("what health stuff do you write down about me", "why was i taken into care", "life_story"),
    ("how do i get my file?", "does the government get my information", "dfe_sharing"),
]


@pytest.mark.parametrize("before, then, topic", WHOLE)
async def test_a_whole_question_is_not_dragged_to_the_one_before(talk: Begin, before: str, then: str, topic: str) -> None:
    person = talk(council="dudley")
    await person.says(before)
    assert (await person.says(then)).topic == topic


async def test_what_this_chat_does_not_know_is_not_dragged_to_the_question_before(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("who sees my info?")
    assert (await person.says("how much pocket money should i get")).kind is Kind.NO_ANSWER
