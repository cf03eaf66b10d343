"""Every request, for every council and reader, answered in every way: the letter is whole, and goes where it is to go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from bot.checks.reading_grade import grade
from bot.content.models import AUDIENCES
from bot.content.request_models import FormField
from bot.content.shared import library
from bot.handoff.letters import letter
from bot.handoff.mail_address import MOST, mail_address
from bot.handoff.requests import RequestDraft
from bot.profile import ANOTHER, Profile
from bot.text.sentences import written_sentences

CONTENT = library().content
WALKS = list(product(CONTENT.requests, CONTENT.councils, AUDIENCES))
SAID = {"text": "Robin Green", "long": "the note of my review", "email": "robin@example.org", "phone": "07700 900123"}
SAID |= {"address": "1 Elm Road\nDudley", "date": "2026-09-03"}


def answers(draft: RequestDraft, choose: int) -> dict[str, str]:
    """An answer to every question that comes up; of choices the one at this place."""
    given: dict[str, str] = {}
    for _ in range(2):  # twice, as a choice opens questions
        for field in draft.with_answers(given).path():
            if field.field_type == "choice":
                given.setdefault(field.id, field.options[choose % len(field.options)].id)
            else:
                given.setdefault(field.id, SAID[field.field_type])
    return given


def drafts(name: str, council: str, reader: str) -> Iterator[RequestDraft]:
    """The form filled in: each choice in each of its places, and once with the needed answers only."""
    blank = RequestDraft(CONTENT, CONTENT.requests[name], Profile(council, reader))
    for choose in range(max([len(field.options) for field in blank.fields()] or [1])):
        whole = blank.with_answers(answers(blank, choose))
        yield whole
        yield whole.with_answers({item.id: whole.answers[item.id] for item in whole.path() if item.required})


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_the_letter_is_whole_and_names_its_own_council_only(name: str, council: str, reader: str) -> None:
    for draft in drafts(name, council, reader):
        text = letter(draft)
        assert not re.search(r"[{}]|______|\bNone\b", text)
        assert draft.unanswered() is None
        for other in CONTENT.councils.values():
            if other.council != council:
                assert other.name not in text and not any(item.email and item.email in text for item in other.contacts.values())
        assert len(text.split("\n")) >= 4


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_every_answer_stands_in_the_letter(name: str, council: str, reader: str) -> None:
    """Nobody answers a question for nothing."""
    for draft in drafts(name, council, reader):
        text = letter(draft)
        for field in draft.path():
            answer = draft.answers.get(field.id, "")
            if answer and field.field_type not in ("choice", "date"):
                assert answer.replace("\n", ", ") in text, field.id


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_it_goes_to_a_contact_of_the_council_or_of_everyone(name: str, council: str, reader: str) -> None:
    draft = RequestDraft(CONTENT, CONTENT.requests[name], Profile(council, reader))
    assert draft.contact is not None
    assert draft.contact in [*CONTENT.councils[council].contacts.values(), *CONTENT.contacts.values()]


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_where_a_notice_is_silent_that_is_said(name: str, council: str, reader: str) -> None:
    draft = RequestDraft(CONTENT, CONTENT.requests[name], Profile(council, reader))
    if draft.route.silent:
        assert CONTENT.councils[council].name in draft.words(draft.request.silent)
    known = {clause.id for clause in CONTENT.councils[council].clauses}
    assert draft.route.clauses and set(draft.route.clauses) <= known


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_the_law_is_named_in_the_letter(name: str, council: str, reader: str) -> None:
    text = letter(next(drafts(name, council, reader)))
    assert re.search(r"UK GDPR, articles? \d+|Data Protection Act 2018, (section|schedule) \d+", text)
    assert CONTENT.requests[name].law


@pytest.mark.parametrize(("name", "council", "reader"), WALKS)
def test_it_opens_in_a_mail_program_where_it_fits(name: str, council: str, reader: str) -> None:
    for draft in drafts(name, council, reader):
        assert draft.contact
        if draft.contact.email:
            address, fits = mail_address(draft.contact.email, draft.title, letter(draft))
            assert len(address) <= MOST
            assert fits == ("&body=" in address)


@pytest.mark.parametrize("council", CONTENT.councils)
def test_the_young_persons_letters_read_at_grade_six_at_most(council: str) -> None:
    """Over all of them together: on single letters the formula means little."""
    said: list[str] = []
    for name in CONTENT.requests:
        for draft in drafts(name, council, "young_person"):
            text = letter(draft).replace(draft.council_name, "you")
            said += [re.sub(r"[:,]$", "", line).rstrip(".!?") + "." for line in written_sentences(text) if "@" not in line]
    assert grade(" ".join(dict.fromkeys(said))) <= 6


@pytest.mark.parametrize("name", CONTENT.requests)
def test_a_young_persons_letter_does_not_sound_like_a_lawyer(name: str) -> None:
    for council in CONTENT.councils:
        for draft in drafts(name, council, "young_person"):
            assert not re.search(r"pursuant|hereby|aforesaid|undue delay|data subject|herewith|in respect of", letter(draft))


@pytest.mark.parametrize(("name", "reader"), product(CONTENT.requests, AUDIENCES))
def test_for_another_council_it_names_none(name: str, reader: str) -> None:
    for draft in drafts(name, ANOTHER, reader):
        assert not any(council.name in letter(draft) for council in CONTENT.councils.values())


@pytest.mark.parametrize(("name", "reader"), product(CONTENT.requests, AUDIENCES))
def test_the_least_is_asked(name: str, reader: str) -> None:
    """No date of birth, no papers to send in; one way to be reached; and every question is needed or can be left out."""
    draft = RequestDraft(CONTENT, CONTENT.requests[name], Profile("dudley", reader))
    fields: list[FormField] = draft.fields()
    ids = [field.id for field in fields]
    assert len(ids) == len(set(ids))
    for field in fields:
        label = draft.words(field.label).lower()
        assert not re.search(r"born|birth|upload|attach|passport", label)
    for way in ("email", "phone", "post", "worker"):
        assert len([item for item in draft.with_answers({"reach": way}).path() if item.only_if.get("reach")]) == 1
    assert draft.total() <= 13


def test_words_in_braces_that_somebody_types_stay_their_words() -> None:
    draft = RequestDraft(CONTENT, CONTENT.requests["complain"], Profile("dudley"))
    typed = "{council} {dpo.email} {name} {answer}"
    text = letter(draft.with_answers(answers(draft, 0) | {"happened": typed}))
    assert typed in text


def test_a_full_stop_that_somebody_types_is_not_doubled() -> None:
    draft = RequestDraft(CONTENT, CONTENT.requests["complain"], Profile("dudley"))
    assert "My name is Robin.\n" in letter(draft.with_answers(answers(draft, 0) | {"name": "Robin."}))
