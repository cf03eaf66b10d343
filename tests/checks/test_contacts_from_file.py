"""Addresses and numbers stand in one place, so that they can change in one place."""

import pytest

from bot.checks import contacts_from_file as rule
from tests.small_content import answered, content, told


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


def test_years_and_ages_are_no_numbers_to_ring() -> None:
    assert told(rule, content(answered(more="It is kept for 75 years, from 2018 on, until you are 100."))) == []
