"""Contacts come from the person's own council, else from those that are the same everywhere."""

import pytest

from bot.content.models import Contact
from bot.handoff.contacts import card, contact, fill
from bot.profile import Profile
from tests.small_content import contact as values
from tests.small_content import content

KNOWN = content(contacts={"ico": values(title="The ICO", email="ico@ico.example"), "dpo": values(title="Nobody's")})


def test_the_councils_own_contact_wins() -> None:
    found = contact(KNOWN, Profile("alder"), "dpo")
    assert found
    assert found.email == "dpo@alder.example"


def test_a_contact_of_everyone_is_found_from_any_council_and_from_none() -> None:
    for council in ("alder", "unknown", None):
        found = contact(KNOWN, Profile(council), "ico")
        assert found
        assert found.title == "The ICO"


def test_an_unknown_contact_is_none() -> None:
    assert contact(KNOWN, Profile("alder"), "mayor") is None


def test_braces_are_filled_from_the_right_council() -> None:
    text = "Write to {dpo.email} or {ico.email}."
    assert fill(text, KNOWN, Profile("alder")) == "Write to dpo@alder.example or ico@ico.example."
    assert fill(text, KNOWN, Profile("birch")) == "Write to dpo@birch.example or ico@ico.example."


@pytest.mark.parametrize("text", ["{mayor.email}", "{ico.website}", "{dpo.shoe_size}"])
def test_braces_that_name_nothing_are_an_error_never_a_gap(text: str) -> None:
    with pytest.raises(KeyError, match=text):  # whoever mends it has to know what is wrong
        fill(text, KNOWN, Profile("alder"))


@pytest.mark.parametrize(("phone", "tel"), [("0300 555 2345", "tel:03005552345"), ("+44 (0)20 7946", "tel:+440207946")])
def test_a_number_can_be_pressed(phone: str, tel: str) -> None:
    assert card(Contact.parse_obj(values(phone=phone)), Profile("alder")).tel == tel


def test_an_address_can_be_pressed() -> None:
    assert card(Contact.parse_obj(values(email="dpo@alder.example")), Profile("alder")).mailto == "mailto:dpo@alder.example"


def test_what_is_not_there_is_not_linked() -> None:
    found = card(Contact.parse_obj(values()), Profile("alder"))
    assert (found.email, found.mailto, found.phone, found.tel) == (None, None, None, None)


def test_a_carer_is_told_what_a_carer_says() -> None:
    both = Contact.parse_obj(values(say="I ask for me.", say_carer="I ask for a child."))
    assert card(both, Profile("alder", "carer")).say == "I ask for a child."
    assert card(both, Profile("alder")).say == "I ask for me."
    assert card(Contact.parse_obj(values()), Profile("alder", "carer")).say == "Hello."
