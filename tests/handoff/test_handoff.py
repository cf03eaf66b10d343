"""Letters are whole, honest about not being sent, and go to the right council."""

import re
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.content.load import Content
from bot.content.models import AUDIENCES, Answer, Topic
from bot.content.shared import library
from bot.handoff.handoff import handoff_of, request_names
from bot.handoff.mail_address import MOST
from bot.profile import Profile
from tests.small_content import content as small
from tests.small_content import request, topic

CONTENT = library().content
LETTERS = list(product(CONTENT.requests, CONTENT.councils, AUDIENCES))
SHORT = request()


def shown(content: Content, name: str, person: Profile) -> dict:
    asked = Topic(topic="made_up", title="Made up", handoff=name)
    found = handoff_of(asked, Answer(young_person="x"), content, person)
    assert found
    return found


@pytest.mark.parametrize(("name", "council", "reader"), LETTERS)
def test_a_letter_has_no_placeholder_left_and_names_only_its_own_council(name: str, council: str, reader: str) -> None:
    letter = shown(CONTENT, name, Profile(council, reader)).letter
    assert not re.search(r"[{}]", letter)
    for other in CONTENT.councils.values():
        if other.council != council:
            assert other.name not in letter
    assert "______" in letter  # what only the person knows is left to fill in, and can be seen


@pytest.mark.parametrize(("name", "council", "reader"), LETTERS)
def test_a_request_says_that_it_was_not_sent_and_where_it_goes(name: str, council: str, reader: str) -> None:
    found = shown(CONTENT, name, Profile(council, reader))
    assert found.kind == "request"
    assert found.sent is False
    contact = found.contact
    assert contact.mailto or contact.tel or contact.website


@pytest.mark.parametrize(("name", "council", "reader"), LETTERS)
def test_a_letter_opens_in_the_mail_program_where_it_fits(name: str, council: str, reader: str) -> None:
    found = shown(CONTENT, name, Profile(council, reader))
    if found.contact.email:
        address = found.contact.mailto
        assert len(address) <= MOST
        assert parse_qs(urlsplit(address).query)["subject"] == [found.title]


def test_subject_and_letter_are_escaped_for_a_mail_address() -> None:
    found = shown(small(requests={"letter": SHORT}), "letter", Profile("alder"))
    address = found.contact.mailto
    assert address.startswith("mailto:dpo@alder.example?subject=A%20letter%20%26%20more&body=")
    assert parse_qs(urlsplit(address).query)["body"] == ["Dear Alder Council,\r\nHello I want ______"]
    assert " " not in address
    assert "+" not in address  # mail programs show a plus as a plus


def test_a_letter_that_is_too_long_for_an_address_leaves_only_the_subject() -> None:
    long = small(requests={"letter": SHORT | {"letters": {"young_person": "word " * MOST, "carer": "x"}}})
    address = shown(long, "letter", Profile("alder")).contact.mailto
    assert "body=" not in address
    assert "subject=" in address


def test_each_reader_has_an_own_letter_and_a_care_leaver_without_one_gets_the_usual() -> None:
    known = small(requests={"letter": SHORT})
    assert shown(known, "letter", Profile("alder", "carer")).letter.startswith("Hello for the child")
    assert shown(known, "letter", Profile("alder", "care_leaver")).letter.startswith("Dear Alder")


def test_a_letter_without_anybody_to_send_it_to_is_not_offered() -> None:
    asked = Topic(topic="made_up", title="Made up", handoff="letter")
    known = small(requests={"letter": SHORT})
    assert handoff_of(asked, Answer(young_person="x"), known, Profile(None)) is None


def test_one_councils_own_handoff_wins_over_the_topics() -> None:
    known = small(topic(handoff="dpo"), contacts={"ico": {"title": "ICO", "for": "x", "last_checked": "2026-01-01"}})
    asked = known.topics["seeing"]
    usual = handoff_of(asked, Answer(young_person="x"), known, Profile("alder"))
    own = handoff_of(asked, Answer(young_person="x", handoff="ico"), known, Profile("alder"))
    assert usual
    assert own
    assert (usual.contact.email, own.contact.title) == ("dpo@alder.example", "ICO")


def test_a_contact_stands_open_only_where_reaching_somebody_was_the_question() -> None:
    for group, opened in (("help", True), ("shared", False)):
        known = small(topic(handoff="dpo"), group=group)
        found = handoff_of(known.topics["seeing"], Answer(young_person="x"), known, Profile("alder"))
        assert found
        assert found.open is opened


def test_a_council_without_an_answer_of_its_own_leads_where_the_answer_for_all_leads() -> None:
    """Somebody whose council has nothing written there is not left without a way on."""
    answers = {"alder": {"young_person": "x", "handoff": "own"}, "any": {"young_person": "x", "handoff": "usual"}}
    known = small(requests={"own": SHORT | {"request": "own"}, "usual": SHORT | {"request": "usual"}})
    asked = topic(answers=answers)
    assert request_names(asked, Profile("alder"), known) == ["own"]
    assert request_names(asked, Profile("birch"), known) == ["usual"]
