"""Letters claimed what nobody had said. Every carer's letter about what is to be kept private told the council that it was the
child's express wish; Birmingham's letter to youth support asked for an age, because Dudley's notice names one; "I need it"
became a claim in court or a complaint. Two people who knew the law read every letter and found them."""

import pytest

from bot.content.load import Content
from bot.handoff.letters import letter
from bot.handoff.requests import RequestDraft
from bot.profile import Profile


def filled(content: Content, request: str, council: str, reader: str, **answers: str) -> RequestDraft:
    return RequestDraft(content, content.requests[request], Profile(council, reader), answers)


@pytest.mark.parametrize(("said", "wish"), [("asked", True), ("told", False), ("worry", False)])
def test_a_wish_is_called_the_childs_only_where_the_child_has_said_so(content: Content, said: str, wish: bool) -> None:
    text = letter(filled(content, "keep_private", "dudley", "carer", private="the talk in May", from_whom="x", child_said=said))
    assert ("asked me to pass it on" in text) is wish
    assert wish or "Please ask the child" in text


@pytest.mark.parametrize("reader", ["young_person", "care_leaver", "carer"])
def test_a_council_whose_notice_names_no_age_asks_for_none(content: Content, reader: str) -> None:
    asked = {question.id for question in filled(content, "youth_support_objection", "birmingham", reader).fields()}
    assert not asked & {"age", "child_sixteen"}
    there = {question.id for question in filled(content, "youth_support_objection", "dudley", reader).fields()}
    assert there & {"age", "child_sixteen"}


def test_keeping_something_for_a_legal_claim_is_what_was_chosen(content: Content) -> None:
    question = filled(content, "restrict_use", "dudley", "young_person").field("reason")
    assert question is not None
    (option,) = [option for option in question.options if option.id == "keep"]
    assert "legal claim" in str(option.label) and "legal claim" in str(option.says) and "complaint" not in str(option.says)


@pytest.mark.parametrize("request_name", ["fix_mistake", "object_use", "withdraw_consent"])
def test_a_carer_says_who_they_are_to_the_child(content: Content, request_name: str) -> None:
    path = [question.id for question in filled(content, request_name, "dudley", "carer", about="child").path()]
    assert "who_to_child_if" in path
    assert "who_to_child_if" not in [q.id for q in filled(content, request_name, "dudley", "carer", about="me").path()]
