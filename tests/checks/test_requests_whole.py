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


WHAT = request()["questions"][0]
CHOICE = {"id": "how", "label": "How?", "short": "How", "kind": "choice"}
SAYS = {"id": "post", "label": "By post", "says": {"young_person": "By post.", "carer": "By post, to us."}}
SILENT = {"id": "any", "label": "Either"}
OPEN = {"young_person": "{what}", "carer": "{what}"}


def test_a_choice_that_says_something_needs_its_place_and_one_that_says_nothing_does_not() -> None:
    assert found(questions=[WHAT, CHOICE | {"options": [SILENT]}]) == []
    problems = found(questions=[WHAT, CHOICE | {"options": [SILENT, SAYS]}])
    assert ["the answer to `how` has no place" in problem for problem in problems] == [True, True, True]
    with_place = {name: f"{words}\n{{how}}" for name, words in OPEN.items()}
    assert found(questions=[WHAT, CHOICE | {"options": [SAYS]}], letters=with_place) == []


def test_only_what_a_reader_is_asked_needs_a_place_in_their_letter() -> None:
    """A question for carers alone has its place in the carer's letter alone."""
    for_carers = GAP | {"readers": ["carer"]}
    assert found(questions=[WHAT, for_carers], letters=OPEN | {"carer": "{what}\n{name}"}) == []
    (problem,) = found(questions=[WHAT, for_carers], letters=OPEN)
    assert "letters > carer: the answer to `name`" in problem
    problems = found(questions=[WHAT, for_carers], letters=dict.fromkeys(OPEN, "{what}\n{name}"))
    assert ["{name} is no question" in problem for problem in problems] == [True, True]


def test_the_letter_for_a_silent_notice_has_places_of_its_own() -> None:
    """It is held to what is asked there: a question `where_named` is not."""
    where_named = GAP | {"where_named": True}
    both = OPEN | {"young_person": "{what}\n{name}", "care_leaver": "{what}\n{name}", "carer": "{what}\n{name}"}
    assert found(questions=[WHAT, where_named], letters=both, without_route=OPEN, only_in_notice=True) == []
    problems = found(questions=[WHAT, where_named], letters=both, without_route=both)
    assert [problem.count("without_route > ") for problem in problems] == [1, 1, 1]
    assert all("{name} is no question that this reader is asked" in problem for problem in problems)
    lost = found(questions=[WHAT], letters=OPEN, without_route={"young_person": "Dear {council}", "carer": "{what}"})
    assert ["without_route > " in problem and "`what` has no place" in problem for problem in lost] == [True, True]


def test_a_question_that_several_requests_ask_has_its_place_too() -> None:
    shared = content(requests={"letter": request(questions=[WHAT, "name"])}, asked=[GAP])
    problems = told(rule, shared)
    assert problems and all("the answer to `name` has no place" in problem for problem in problems)


def test_a_council_that_is_not_there_and_all_else_that_is_wrong_is_told() -> None:
    """Not only the first thing."""
    problems = found(councils={"oak": {"clauses": ["lost"]}, "alder": {"clauses": ["lost", "a-see", "gone"]}}, questions=["lost"])
    assert len(problems) == 4


def test_a_silent_notice_of_which_something_is_said_passes() -> None:
    assert found(councils={"birch": {"silent": True}}, silent="The notice does not say.") == []
    assert found(councils={"birch": {"silent": False}}) == []


def test_a_councils_own_contact_is_enough() -> None:
    to = {"alder": {"contact": "dpo"}, "birch": {"contact": "dpo"}}
    assert found(contact="lost", councils=to) == []
    (problem,) = found(contact="lost", councils={"alder": {"contact": "dpo"}})
    assert "birch: nobody to send it to" in problem
