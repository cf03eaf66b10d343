"""Somebody who had not seen the code used the chat as its people would, and met these."""

from collections.abc import Callable

from bot.content.load import Content
from bot.message import Kind
from tests.talk import Talk


async def test_the_copy_button_was_named_after_a_python_method(server: object) -> None:
    """The template asked a dict for `copy` and got its method."""
    from bot.content.files import read_yaml
    from bot.settings import Settings

    words = read_yaml(Settings().data / "chat" / "page.yml")
    assert not [key for key in words if hasattr(dict, key)]


async def test_a_carer_who_tells_of_a_child_was_spoken_to_as_the_child(talk: Callable[..., Talk]) -> None:
    person = talk(council="dudley")
    reply = await person.says("I'm a foster carer. the boy told me his dad hits him")
    assert (reply.kind, reply.reader) == (Kind.SAFETY, "carer")
    assert any("NSPCC" in line.name for line in reply.help)
    assert (await person.says("who sees the child's information")).reader == "carer"


async def test_a_carer_who_only_introduced_herself_was_offered_childline(talk: Callable[..., Talk]) -> None:
    assert (await talk(council="dudley").says("Hello dear, I'm a kinship carer for my grandson")).kind is not Kind.SUPPORT


async def test_a_right_stood_under_the_heading_of_somebody_else(content: Content) -> None:
    """The notice's last heading above "you may ask for your file" is the Department for Education's."""
    heads = {clause.id: clause.heading for clause in content.councils["dudley"].clauses}
    assert [name for name, heading in heads.items() if heading == "Department for Education"] == ["d-dfe"]


async def test_a_row_of_emoji_was_answered_with_the_data_protection_officer(talk: Callable[..., Talk]) -> None:
    person = talk(council="dudley")
    for _ in range(3):
        reply = await person.says("🙂")
    assert reply.handoff is None and "Childline" in reply.text
