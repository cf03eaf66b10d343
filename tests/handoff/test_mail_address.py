"""A letter as a mail address: whole where it fits as it is escaped, else the subject alone."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.handoff.mail_address import MOST, mail_address

TO, SUBJECT = "dpo@alder.example", "Ask"
START = len(f"mailto:{TO}?subject={SUBJECT}&body=")


@pytest.mark.parametrize(("characters", "fits"), [(MOST - START, True), (MOST - START + 1, False)])
def test_a_letter_fits_up_to_the_limit(characters: int, fits: bool) -> None:
    address, fitted = mail_address(TO, SUBJECT, "x" * characters)
    assert fitted is fits
    assert ("&body=" in address) is fits


@pytest.mark.parametrize("character", ["é", " ", "\n"])
def test_what_counts_is_the_length_after_escaping(character: str) -> None:
    """One é is six characters of an address: a mail program would cut the letter."""
    address, fitted = mail_address(TO, SUBJECT, character * (MOST // 3))
    assert not fitted
    assert address == f"mailto:{TO}?subject={SUBJECT}"


def test_nothing_of_the_letter_can_end_the_address_or_begin_a_new_field() -> None:
    text = "Hello & goodbye?\ncc=a@b.example #1 100% +/é"
    address, fitted = mail_address("a+b@c.example", "A & B / C", text)
    assert fitted
    assert address.startswith("mailto:a%2Bb@c.example?subject=A%20%26%20B%20%2F%20C&body=")
    fields = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert fields == {"subject": ["A & B / C"], "body": [text.replace("\n", "\r\n")]}
    assert "/" not in address.partition("?")[2]
