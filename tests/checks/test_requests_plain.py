"""Requests read easily, and name no council and no address of their own."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.checks import requests_plain as rule
from bot.checks.editorial import limits
from bot.content.load import Content
from bot.content.request_models import FormField, Request
from bot.settings import ROOT
from tests.small_content import content, request, told

HARD = "Consideration of the aforementioned representations necessitates administrative authorisation. " * 20


def known(folder: Path, **changed: Any) -> Content:
    values = request(**changed)
    path = folder / "letter.yml"
    path.write_text(yaml.safe_dump(values))
    made = content(requests={"letter": values})
    made.request_paths["letter"] = path
    return made


def test_plain_words_pass(tmp_path: Path) -> None:
    assert told(rule, known(tmp_path)) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"intro": "Write to Alder Council."}, "typed in (Alder Council)"),
        ({"next": "Write to them at dpo@alder.gov.uk."}, "typed in (dpo@alder.gov.uk)"),
        ({"next": "Ring 0300 555 2345."}, "typed in (0300 555 2345)"),
        ({"next": "This is " + "very " * 30 + "long."}, "a sentence of 33 words"),
        ({"wrong": HARD}, "reading grade"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, changed: dict[str, Any], said: str) -> None:
    assert any(said in problem for problem in told(rule, known(tmp_path, **changed)))


LONG = "word " * 26 + "end."
ASKED = {"id": "what", "label": "What?", "short": "What", "says": "I want {answer}"}
CHOICE = {"id": "how", "label": "How?", "short": "How", "kind": "choice", "options": [{"id": "a", "label": "A", "says": LONG}]}
LETTERS = {"young_person": LONG, "carer": "Hello {what}"}
PLACES = {
    "intro": {"intro": LONG},
    "silent": {"silent": LONG},
    "next": {"next": LONG},
    "wrong": {"wrong": LONG},
    "letters": {"letters": LETTERS},
    "without_route": {"without_route": LETTERS},
    "label": {"questions": [ASKED | {"label": LONG}]},
    "hint": {"questions": [ASKED | {"hint": LONG}]},
    "missing": {"questions": [ASKED | {"missing": LONG}]},
    "says": {"questions": [ASKED | {"says": LONG}]},
    "a choice": {"questions": [CHOICE]},
    "prepare": {"prepare": [{"heading": "x", "text": LONG}]},
}


@pytest.mark.parametrize("changed", PLACES.values(), ids=PLACES)
def test_a_long_sentence_is_found_wherever_a_young_person_reads(tmp_path: Path, changed: dict[str, Any]) -> None:
    (problem,) = told(rule, known(tmp_path, **changed))
    assert "a sentence of 27 words: word word" in problem


def test_a_question_that_several_requests_ask_is_read_too(tmp_path: Path) -> None:
    of = replace(known(tmp_path, questions=["shared"]), questions={"shared": FormField.parse_obj(ASKED | {"hint": LONG})})
    assert len(told(rule, of)) == 1


def test_a_question_that_is_not_there_stops_no_check(tmp_path: Path) -> None:
    """Another rule tells it; this one goes on with the rest."""
    assert len(told(rule, known(tmp_path, questions=["lost"], next=LONG))) == 1


def test_what_only_adults_read_may_be_longer(tmp_path: Path) -> None:
    assert told(rule, known(tmp_path, intro={"young_person": "Short.", "carer": LONG})) == []


def test_a_sentence_at_the_limit_passes_with_its_law_and_its_answer(tmp_path: Path) -> None:
    """The law in brackets is not counted, and a place on a line of its own is no word."""
    most = limits(ROOT / "data").requests.sentence_words
    fine = "word " * (most - 1) + "end (UK GDPR, article 15)."
    assert told(rule, known(tmp_path, next=fine)) == []
    assert told(rule, known(tmp_path, letters={"young_person": f"{{what}}\n{fine}\n{{what}}", "carer": "{what}"})) == []
    assert len(told(rule, known(tmp_path, next=f"word {fine}"))) == 1


def test_addresses_of_the_law_are_let_be_and_our_example_too(tmp_path: Path) -> None:
    law = {"text": "It is due.", "source": "https://www.legislation.example/0300555", "title": "A law"}
    assert told(rule, known(tmp_path, law=[law], intro="An address is like sam@example.org.")) == []


@pytest.mark.parametrize("typed", ["x: Birch\n  Council", "x: 0300 555\n  2345", "x: https://a.example\ny: www.a.example"])
def test_a_name_or_a_number_that_is_broken_over_two_lines_is_found(tmp_path: Path, typed: str) -> None:
    of = known(tmp_path)
    of.request_paths["letter"].write_text(typed)
    assert len(told(rule, of)) == 1


def test_short_requests_are_not_held_to_a_grade_and_long_ones_are_together(tmp_path: Path) -> None:
    """One request is too short for the formula: two are read as one text, of so many words."""
    assert told(rule, known(tmp_path, wrong=HARD[:600])) == []
    values = request(intro=HARD[:450], next=HARD[:450], wrong=HARD[:450])
    of = content(requests={"one": values, "two": values | {"next": "Hard words: they stay. "}})
    (tmp_path / "one.yml").touch()
    of.request_paths.update(one=tmp_path / "one.yml", two=tmp_path / "one.yml")
    (problem,) = told(rule, of)
    words = sum(len(_said(one)) for one in of.requests.values())
    assert problem.startswith(f"{tmp_path}:1: error: the young person's letters and forms: reading grade ")
    assert f" over {words} words." in problem


def _said(one: Request) -> list[str]:
    """Every word of a request of this file, its title and the words of its readers aside."""
    texts = [one.intro, one.next, one.wrong, one.letters.young_person.replace("{what}", "us").replace("{council}", "us")]
    asked = [text for item in one.questions if isinstance(item, FormField) for text in (item.label, item.missing, item.says)]
    return " ".join(str(text) for text in (*texts, *asked)).split()


def test_only_the_beginning_of_a_long_sentence_is_shown(tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(26))
    (problem,) = rule.run(known(tmp_path, next=long))
    assert problem.what == f"a sentence of 26 words: {long[:60]}…"
