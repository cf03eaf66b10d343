"""Whoever edits a letter is sent to the line that is wrong, told how to mend it and why it matters."""

from pathlib import Path

import pytest

from bot.checks import requests_plain, requests_whole
from tests.checks.staff import Told, assert_told, letter
from tests.small_content import content, council, request

WHY = "send a letter with a hole"
LAW = {"text": "Asking is free.", "source": "https://law.example/x", "title": "A law"}
HARD = "Organisations communicate considerable quantities of confidential documentation. " * 20
WRONG = [
    Told(
        requests_whole,
        letter(questions=["lost"]),
        "questions:",
        "there is no question `lost`",
        "Name one of data/forms/questions.yml",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        content(councils=(council("alder"),), requests={"letter": request(contact="lost")}),
        "contact:",
        "alder: nobody to send it to",
        "data/councils/alder.yml or data/contacts.yml",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(only_in_notice=True),
        "only_in_notice:",
        "`only_in_notice` without the letter",
        "Add `without_route:`",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(law=[LAW, LAW | {"text": "It is due.", "source": "a book"}]),
        "- text: It is due",
        "not an https address",
        "the law's own page",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(councils={"oak": {}}),
        "oak:",
        "there is no council `oak`",
        "Name a file of data/councils/",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(councils={"alder": {"clauses": ["lost"]}}),
        "alder:",
        "alder: there is no clause `lost`",
        "an id of data/councils/alder.yml",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(councils={"birch": {"silent": True}}),
        "birch:",
        "birch's notice is silent, and nothing says so",
        "Add `silent:`",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(letters={"young_person": "Dear you", "care_leaver": "{what}", "carer": "{what}"}),
        "young_person:",
        "letters > young_person: the answer to `what` has no place",
        "Write {what} on a line of its own",
        WHY,
        "letter.yml",
    ),
    Told(
        requests_whole,
        letter(letters={"young_person": "{what}", "carer": "{what} {age}"}),
        "carer:",
        "letters > carer: {age} is no question",
        "Ask it, or take the line out",
        WHY,
        "letter.yml",
    ),
    Told(requests_plain, letter(next="word " * 26), None, "a sentence of 26 words: word", "Make two of it", "", "letter.yml"),
    Told(
        requests_plain,
        letter(next="Ask Alder Council."),
        None,
        "is typed in (Alder Council)",
        "Write {council}",
        "",
        "letter.yml",
    ),
    Told(
        requests_plain,
        letter(wrong=HARD),
        None,
        "reading grade",
        "At most 6: shorter",
        "so they must be able to read it",
        "requests",
    ),
]


@pytest.mark.parametrize("told", WRONG, ids=str)
def test_the_line_the_remedy_and_the_reason_are_told(told: Told, tmp_path: Path) -> None:
    assert_told(told, tmp_path)
