"""Which fields a request asks for, of whom and where; how many; and where its form opens."""

from __future__ import annotations

from typing import Any, Optional

import pytest

from bot.content.load import Content
from bot.content.models import ANY
from bot.handoff.requests import RequestDraft, form_address
from bot.profile import ANOTHER, Profile
from tests.small_content import contact, content, council, request


def field(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "label": name, "short": name} | more


def choice(name: str, *options: str, **more: Any) -> dict[str, Any]:
    return field(name, kind="choice", options=[{"id": option, "label": option} for option in options], **more)


def draft(*fields: Any, person: Optional[Profile] = None, answers: Optional[dict[str, str]] = None, **more: Any) -> RequestDraft:
    known = content(requests={"letter": request(questions=fields or [field("what")], **more)}, asked=[field("shared")])
    return RequestDraft(known, known.requests["letter"], person or Profile("alder"), answers or {})


def ids(fields: list[Any]) -> list[str]:
    return [item.id for item in fields]


WHERE_NAMED = [field("what"), field("age", where_named=True)]


@pytest.mark.parametrize(
    ("councils", "only_in_notice", "asked"),
    [
        ({"alder": {"silent": False}}, False, ["what", "age"]),
        ({"alder": {"silent": True}}, False, ["what"]),
        ({}, False, ["what", "age"]),  # the usual way
        ({}, True, ["what"]),  # a way that there is only where a notice names it
    ],
)
def test_a_field_is_asked_for_where_the_notice_names_the_way_and_only_there(
    councils: dict[str, Any], only_in_notice: bool, asked: list[str]
) -> None:
    known = draft(*WHERE_NAMED, councils=councils, only_in_notice=only_in_notice)
    assert ids(known.fields()) == asked


def test_each_reader_has_their_own_fields_and_a_shared_one_is_named_by_its_id() -> None:
    fields = [field("mine", readers=["young_person"]), "shared", field("theirs", readers=["carer"])]
    assert ids(draft(*fields).fields()) == ["mine", "shared"]
    assert ids(draft(*fields, person=Profile("alder", "carer")).fields()) == ["shared", "theirs"]


def test_a_field_is_found_by_its_name_if_this_reader_is_asked() -> None:
    known = draft(field("a"), field("b", readers=["carer"]))
    found = known.field("a")
    assert found and found.id == "a"
    assert known.field("b") is None and known.field("c") is None


OPENED = [choice("way", "post", "phone"), field("address", only_if={"way": ["post"]}), field("end")]


def test_a_field_comes_up_after_the_choice_that_leads_to_it() -> None:
    assert ids(draft(*OPENED).path()) == ["way", "end"]
    assert ids(draft(*OPENED, answers={"way": "phone"}).path()) == ["way", "end"]
    assert ids(draft(*OPENED, answers={"way": "post"}).path()) == ["way", "address", "end"]


def test_all_conditions_have_to_be_met() -> None:
    both = [choice("a", "yes", "no"), choice("b", "yes", "no"), field("c", only_if={"a": ["yes"], "b": ["yes"]})]
    assert ids(draft(*both, answers={"a": "yes", "b": "no"}).path()) == ["a", "b"]
    assert ids(draft(*both, answers={"a": "yes", "b": "yes"}).path()) == ["a", "b", "c"]


def test_the_total_counts_what_will_come_whatever_is_chosen() -> None:
    every_way = [
        choice("way", "post", "phone"), field("address", only_if={"way": ["post"]}), field("number", only_if={"way": ["phone"]})
    ]  # fmt: skip
    assert draft(*every_way).total() == 2
    assert draft(*every_way, answers={"way": "post"}).total() == 2
    assert draft(*OPENED).total() == 2, "one of the ways opens nothing"
    assert draft(*OPENED, answers={"way": "post"}).total() == 3
    assert draft(field("a"), field("b")).total() == 2


def test_the_first_needed_answer_that_is_missing() -> None:
    needed = {"required": True, "missing": "Say it."}
    fields = [field("free"), field("first", **needed), field("second", **needed), choice("way", "x", "y")]
    fields.append(field("later", only_if={"way": ["x"]}, **needed))
    assert (missing := draft(*fields).unanswered()) and missing.id == "first"
    assert (missing := draft(*fields, answers={"first": "1"}).unanswered()) and missing.id == "second"
    answers = {"first": "1", "second": "2"}
    assert draft(*fields, answers=answers).unanswered() is None
    assert (missing := draft(*fields, answers=answers | {"way": "x"}).unanswered()) and missing.id == "later"


def test_answers_are_replaced_never_mixed_and_never_shown_when_printed() -> None:
    first = draft(field("a"), answers={"a": "zebra"})
    answers = {"a": "giraffe"}
    second = first.with_answers(answers)
    answers["a"] = "changed"
    assert (first.answers, second.answers) == ({"a": "zebra"}, {"a": "giraffe"})
    assert "zebra" not in repr(first)


def test_the_councils_name_or_a_word_for_any_council_stands_in_the_texts() -> None:
    known = draft()
    assert (known.council_name, known.words("Dear {council}")) == ("Alder Council", "Dear Alder Council")
    other = draft(person=Profile(ANOTHER))
    assert other.council is None
    assert other.council_name == other.content.forms["any_council"]
    assert known.words(None) == ""


def test_each_reader_hears_the_request_by_their_own_name() -> None:
    assert draft(carer_title="For a child").title == "A letter & more"
    carer = draft(person=Profile("alder", "carer"), carer_title="For a child")
    assert (carer.audience, carer.title) == ("carer", "For a child")


def two_contacts(**more: Any) -> Content:
    alder = council("alder", contacts={"dpo": contact(email="dpo@alder.example"), "youth": contact(email="youth@alder.example")})
    return content(councils=(alder, council("birch")), requests={"letter": request(**more)})


def test_a_councils_own_way_may_go_to_another_contact() -> None:
    known = two_contacts(councils={"alder": {"contact": "youth"}})
    for name, email in (("alder", "youth@alder.example"), ("birch", "dpo@birch.example")):
        found = RequestDraft(known, known.requests["letter"], Profile(name)).contact
        assert found and found.email == email
    for name in (None, ANOTHER, ANY):
        assert RequestDraft(known, known.requests["letter"], Profile(name)).contact is None


@pytest.mark.parametrize(
    ("person", "more", "address"),
    [
        (Profile("alder"), {}, "/requests/x?council=alder&reader=young_person"),
        (Profile(None, "carer", "easier"), {}, "/requests/x?reader=carer&words=easier"),
        (Profile("alder"), {"topic": "a b"}, "/requests/x?council=alder&reader=young_person&topic=a+b"),
    ],
)
def test_a_form_opens_for_this_person(person: Profile, more: dict[str, str], address: str) -> None:
    assert form_address("x", person, **more) == address
