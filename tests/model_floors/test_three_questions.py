"""The three questions everybody has: right and different for each council, each reader, and in each layer."""

import pytest

from bot.content.load import Content
from bot.handoff.contacts import fill
from bot.outcome import Kind
from bot.profile import Profile
from bot.reply import Reply
from tests.talk import Begin

QUESTIONS = {
    "young_person": {
        "who sees my info?": "who_sees_info",
        "can I say no?": "can_i_say_no",
        "how do I get my file?": "get_my_file",
    },
    "carer": {
        "who sees the childs info?": "who_sees_info",
        "can I say no on his behalf?": "can_i_say_no",
        "how do i get my file?": "get_my_file",
    },
}
CASES = [(reader, text, topic) for reader, asked in QUESTIONS.items() for text, topic in asked.items()]
COUNCILS = ("dudley", "birmingham")


def of_this_council(reply: Reply, content: Content, council: str) -> None:
    (other,) = [item for item in content.councils.values() if item.council != council]
    own = content.councils[council]
    words = f"{reply.text} {reply.more} {reply.handoff}"
    assert other.name not in words and other.contacts["dpo"].email not in words
    stands_on = {source.clause.split(".")[0] for source in reply.sources} - {"law"}
    known = {clause.id for clause in own.clauses} | {part.id for clause in own.clauses for part in clause.parts}
    assert stands_on and stands_on <= known


@pytest.mark.parametrize("reader, text, topic", CASES)
async def test_the_answer_its_easier_words_and_its_detail(
    talk: Begin, content: Content, reader: str, text: str, topic: str
) -> None:
    replies: dict[str, list[Reply]] = {}
    for council in COUNCILS:
        person = talk(council=council, reader=reader)
        replies[council] = [await person.says(text), await person.presses("Easier words"), await person.presses("Tell me more")]
        written = content.topics[topic].answers[council]
        wanted = [getattr(written, reader), written.easier, written.more]
        for reply, own, layer in zip(replies[council], wanted, ("standard", "easier", "more"), strict=True):
            assert (reply.kind, reply.topic, reply.layer) == (Kind.ANSWER, topic, layer)
            assert fill(own, content, Profile(council, reader)).strip() in reply.text
            of_this_council(reply, content, council)
    for dudley, birmingham in zip(replies["dudley"], replies["birmingham"], strict=True):
        assert dudley.text != birmingham.text


@pytest.mark.parametrize("council", COUNCILS)
@pytest.mark.parametrize("text", QUESTIONS["young_person"])
async def test_a_carer_is_answered_otherwise_than_a_young_person(talk: Begin, council: str, text: str) -> None:
    young = await talk(council=council, reader="young_person").says(text)
    carer = await talk(council=council, reader="carer").says(text)
    assert young.topic == carer.topic
    assert young.text != carer.text and "child" in carer.text and young.title != carer.title


@pytest.mark.parametrize("council", COUNCILS)
async def test_the_file_comes_with_a_contact_and_a_letter_that_was_not_sent(talk: Begin, content: Content, council: str) -> None:
    reply = await talk(council=council).says("how do I get my file?")
    contact = content.councils[council].contacts["dpo"]
    assert reply.handoff.contact.mailto.startswith(f"mailto:{contact.email}")
    assert reply.handoff.letter and reply.handoff.sent is False
    assert "{" not in reply.handoff.letter
