"""No request asks for nothing, or writes a letter with a hole."""

from typing import Any

import pytest

from bot.checks import requests_whole as rule
from bot.content.models import Contact
from tests.small_content import answered, content, request, told

GAP = {"id": "name", "label": "Name?", "short": "Name", "says": "I am {answer}."}


def found(**changed: Any) -> list[str]:
    return told(rule, content(answered(), requests={"letter": request(**changed)}))


def test_a_whole_one_passes() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"questions": ["nobody_asks"]}, "there is no question `nobody_asks`"),
        ({"questions": [*request()["questions"], GAP]}, "the answer to `name` has no place in the letter"),
        ({"letters": {"young_person": "{what} {age}", "carer": "{what}"}}, "{age} is no question that this reader is asked"),
        ({"councils": {"alder": {"clauses": ["a-lost"]}}}, "there is no clause `a-lost`"),
        ({"councils": {"oak": {}}}, "there is no council `oak`"),
        ({"councils": {"birch": {"silent": True}}}, "birch's notice is silent, and nothing says so"),
        ({"contact": "mayor"}, "nobody to send it to"),
        ({"only_in_notice": True}, "without the letter for a council whose notice is silent"),
        ({"law": [{"text": "x", "source": "a book", "title": "x"}]}, "not an https address"),
    ],
)
def test_what_is_wrong_is_told(changed: dict[str, Any], said: str) -> None:
    problems = found(**changed)
    assert problems
    assert any(said in problem for problem in problems), problems


def test_a_topic_that_leads_to_no_request_is_told() -> None:
    lost = answered()
    assert any("`requests` names `lost`" in text for text in told(rule, content(lost.copy(update={"requests": ("lost",)}))))


def test_a_contact_of_everyone_is_enough() -> None:
    everyone = {"ico": Contact(title="ICO", **{"for": "x"}, last_checked="2026-06-01").dict(by_alias=True)}
    assert told(rule, content(requests={"letter": request(contact="ico")}, contacts=everyone)) == []
