"""Addresses and numbers stand in one place, so that they can change in one place."""

import pytest

from bot.checks import contacts_from_file as rule
from tests.small_content import FINE, answered, contact, content, told, topic


@pytest.mark.parametrize(
    "typed", ["Write to dpo@alder.example today.", "Ring 0300 555 0000.", "See https://alder.example/x", "See www.alder.example"]
)
def test_a_typed_contact_is_told(typed: str) -> None:
    (problem,) = told(rule, content(answered(more=typed)))
    assert "a contact is typed in" in problem


def test_braces_that_name_a_contact_pass() -> None:
    assert told(rule, content(answered(more="Write to {dpo.email}, or ring {dpo.phone}."))) == []


@pytest.mark.parametrize("braces", ["{dpo.name}", "{boss.email}"])
def test_braces_that_name_nothing_are_told(braces: str) -> None:
    (problem,) = told(rule, content(answered(more=f"Write to {braces}.")))
    assert f"{braces} names nothing" in problem


def test_for_anyone_only_everyones_contacts_can_be_named() -> None:
    answers = topic().dict()["answers"] | {"any": FINE | {"clauses": [], "more": "See {ico.website}."}}
    everyone = {"ico": contact(website="https://ico.example")}
    assert told(rule, content(topic(answers=answers), contacts=everyone)) == []
    (problem,) = told(rule, content(topic(answers=answers)))
    assert "any > more: {ico.website} names nothing" in problem


def test_braces_are_read_after_a_typed_contact_too() -> None:
    """Both slips of one text are told."""
    assert len(told(rule, content(answered(more="Ring 0300 555 0000, or {boss.email}.")))) == 2


def test_years_and_ages_are_no_numbers_to_ring() -> None:
    assert told(rule, content(answered(more="It is kept for 75 years, from 2018 on, until you are 100."))) == []
