"""The letter, line by line: what is answered stands in it, what is not is left out or is a gap."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.content.request_models import GAP, FormField
from bot.handoff.letters import display_value, letter, line_of, long_date
from bot.handoff.requests import RequestDraft
from bot.profile import Profile
from tests.small_content import content, request

TEMPLATE = "Dear {council},\n  {name}\n{way} {email}\nAsk {dpo.email}.\nYours"
FIELDS: list[dict[str, Any]] = [
    {"id": "name", "label": "n", "short": "n", "required": True, "missing": "m", "says": "I am {answer}."},
    {
        "id": "way", "kind": "choice", "label": "w", "short": "w", "gap": "Reach me by ______", "options": [
            {"id": "email", "label": "By email", "says": {"young_person": "Mail me, {council}:", "carer": "Mail us:"}},
            {"id": "worker", "label": {"young_person": "My worker", "carer": "The worker"}},
        ],
    },
    {
        "id": "email", "kind": "email", "label": "e", "short": "e", "required": True, "missing": "m", "says": "at {answer}",
        "only_if": {"way": ["email"]},
    },
]  # fmt: skip


def draft(reader: str = "young_person", fields: Any = FIELDS, template: str = TEMPLATE, **answers: str) -> RequestDraft:
    letters = {"young_person": template, "carer": "Carer\n" + template}
    known = content(requests={"letter": request(questions=fields, letters=letters)})
    return RequestDraft(known, known.requests["letter"], Profile("alder", reader), answers)


def field(field_type: str, **more: Any) -> FormField:
    return FormField.parse_obj({"id": "it", "kind": field_type, "label": "l", "short": "s"} | more)


def test_every_answer_has_its_line_and_each_line_is_trimmed() -> None:
    whole = letter(draft(name="Robin", way="email", email="r@r.example"))
    assert whole == (
        "Dear Alder Council,\nI am Robin.\nMail me, Alder Council: at r@r.example\nAsk dpo@alder.example.\nYours"
    )  # fmt: skip


def test_a_line_goes_where_one_of_its_answers_is_missing() -> None:
    assert letter(draft(way="email")) == "Dear Alder Council,\nAsk dpo@alder.example.\nYours"


def test_an_answer_that_no_longer_comes_up_is_not_in_the_letter() -> None:
    """Somebody chose email, typed one, and then chose their worker."""
    assert "r@r.example" not in letter(draft(name="Robin", way="worker", email="r@r.example"))


def test_a_letter_with_gaps_leaves_them_for_what_is_missing_and_only_for_what_comes_in_any_case() -> None:
    lines = letter(draft(template="{name}\n{way}\n{email}"), gaps=True).split("\n")
    assert lines == [f"I am {GAP}.", "Reach me by ______"]
    answered = letter(draft(template="{name}\n{way}\n{email}", name="Robin", way="email", email="a@b.example"), gaps=True)
    assert answered == "I am Robin.\nMail me, Alder Council:\nat a@b.example"


def test_a_gap_may_be_worded_by_the_field_or_be_empty() -> None:
    worded = FIELDS[0] | {"gap": "My name: ______, {council}"}
    assert letter(draft(fields=[worded], template="{name}"), gaps=True) == "My name: ______, Alder Council"
    assert letter(draft(fields=[FIELDS[0] | {"gap": ""}], template="{name}\nx"), gaps=True) == "x"
    free = {"id": "name", "label": "n", "short": "n", "says": "I am {answer}."}
    assert letter(draft(fields=[free], template="{name}\nx"), gaps=True) == "x", "what may be left out leaves no gap"
    silent = {"id": "name", "label": "n", "short": "n", "required": True, "missing": "m"}
    assert letter(draft(fields=[silent], template="{name}\nx"), gaps=True) == "x", "what says nothing leaves no gap"


def test_each_reader_has_their_own_words() -> None:
    text = letter(draft("carer", name="Robin", way="email", email="a@b.example"))
    assert text.startswith("Carer\nDear Alder Council,") and "Mail us: at a@b.example" in text


def test_a_choice_without_a_line_leaves_the_letter_silent() -> None:
    known = draft(way="worker")
    assert line_of(known, FormField.parse_obj(FIELDS[1])) == ""
    assert line_of(draft(way="pigeon"), FormField.parse_obj(FIELDS[1])) == ""
    assert line_of(draft(), FormField.parse_obj(FIELDS[1])) == ""


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Robin", "I am Robin."),
        ("Robin.", "I am Robin."),
        ("Robin!", "I am Robin!"),
        ("Robin?", "I am Robin?"),
        ("Robin,", "I am Robin,."),
        ("R. Green", "I am R. Green."),
    ],
)
def test_a_full_stop_that_they_typed_is_not_doubled(typed: str, line: str) -> None:
    assert line_of(draft(name=typed), FormField.parse_obj(FIELDS[0])) == line


def test_a_sentence_that_ends_otherwise_keeps_its_end() -> None:
    asked = FormField.parse_obj(FIELDS[0] | {"says": "I am {answer}"})
    assert line_of(draft(name="Robin."), asked) == "I am Robin."
    assert line_of(draft(name="Robin."), FormField.parse_obj(FIELDS[0] | {"says": "({answer})."})) == "(Robin.)."


def test_braces_that_somebody_types_stay_their_words() -> None:
    assert "I am {way} {dpo.email}." in letter(draft(name="{way} {dpo.email}", way="email", email="a@b.example"))


def test_an_answer_as_it_is_shown() -> None:
    choice = FormField.parse_obj(FIELDS[1])
    assert display_value(choice, "email", "carer") == "By email"
    assert display_value(choice, "worker", "carer") == "The worker"
    assert display_value(choice, "pigeon", "carer") == ""
    assert display_value(field("date"), "2026-09-03", "carer") == "3 September 2026"
    assert display_value(field("address"), "1 Elm Road\nDudley\nX", "carer") == "1 Elm Road, Dudley, X"
    assert display_value(field("long"), "one\ntwo", "carer") == "one\ntwo"
    assert long_date(date(2026, 12, 31)) == "31 December 2026"
