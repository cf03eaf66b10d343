"""Somebody who had not seen the code used the chat as its people would, and met these."""

from bot.content.load import Content
from bot.outcome import Kind
from tests.talk import Begin


async def test_the_copy_button_was_named_after_a_python_method(server: object) -> None:
    """The template asked a dict for `copy` and got its method."""
    from bot.content.files import read_yaml
    from bot.settings import Settings

    words = read_yaml(Settings().data / "chat" / "page.yml")
    assert not [key for key in words if hasattr(dict, key)]


async def test_a_carer_who_tells_of_a_child_was_spoken_to_as_the_child(talk: Begin) -> None:
    person = talk(council="dudley")
    reply = await person.says("I'm a foster carer. the boy told me his dad hits him")
    assert (reply.kind, reply.audience) == (Kind.SAFETY, "carer")
    assert any("NSPCC" in line.name for line in reply.help)
    assert (await person.says("who sees the child's information")).audience == "carer"


async def test_a_carer_who_only_introduced_herself_was_offered_childline(talk: Begin) -> None:
    assert (await talk(council="dudley").says("Hello dear, I'm a kinship carer for my grandson")).kind is not Kind.SUPPORT


async def test_a_right_stood_under_the_heading_of_somebody_else(content: Content) -> None:
    """The notice's last heading above "you may ask for your file" is the Department for Education's."""
    heads = {clause.id: clause.heading for clause in content.councils["dudley"].clauses}
    assert [name for name, heading in heads.items() if heading == "Department for Education"] == ["d-dfe"]


async def test_a_row_of_emoji_was_answered_with_the_data_protection_officer(talk: Begin) -> None:
    person = talk(council="dudley")
    for _ in range(3):
        reply = await person.says("🙂")
    assert reply.handoff is None and "Childline" in reply.text


async def test_going_on_with_no_question_told_a_life_story(talk: Begin) -> None:
    """The danger itself was kept as "the question", and read as one."""
    person = talk(council="dudley")
    await person.says("my dad hits me")
    reply = await person.presses("Go on with my question")
    assert "What would you like to know?" in reply.text and reply.help
    assert "What would you like to know?" in (await person.says("/safety_go_on")).text, "pressed again, it is harmless"


async def test_another_council_kept_the_old_ones_facts(talk: Begin, content: Content) -> None:
    person = talk(council="birmingham")
    await person.says("my council is Sandwell")
    answer = await person.says("can i say no?")
    assert content.councils["birmingham"].name not in answer.text


async def test_a_typed_command_was_read_as_words_and_obeyed(talk: Begin) -> None:
    """ "/restart", without its slash, sounded like "forget me"."""
    person = talk(council="dudley")
    await person.says("who sees my info?")
    assert (await person.says("/restart")).kind is Kind.NO_ANSWER
    assert (await person.says("say that again")).topic == "who_sees_info"


async def test_what_is_kept_was_not_told_after_a_safety_reply(talk: Begin) -> None:
    person = talk(council="dudley")
    await person.says("my dad hits me")
    reply = await person.says("what do you know about me")
    assert "don't know your name" in reply.text and reply.help
