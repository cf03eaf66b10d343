"""Who somebody is was told: the waiting question, or the last one, is answered again for them."""

from typing import Callable

import pytest

from actions.update_person import UpdatePerson
from tests.actions.acting import Acted

Acts = Callable[..., Acted]
ALDER = (("council", "alder"),)
CARER = (("reader", "carer"),)


def test_the_waiting_question_is_answered_before_the_last_one(acts: Acts) -> None:
    acted = acts(UpdatePerson(), "set_council", entities=ALDER, council="alder", waiting_topic="seeing", last_topic="keeping")
    assert (acted.reply, acted.params["topic"]) == ("utter_answer", "seeing")
    assert acted.slots["waiting_topic"] is None
    again = acts(UpdatePerson(), "set_council", entities=ALDER, council="alder", last_topic="keeping")
    assert again.params["topic"] == "keeping"


def test_a_carer_is_answered_about_the_child_where_there_is_such_an_answer(acts: Acts) -> None:
    def topic_of(last: str, entities: tuple[tuple[str, str], ...]) -> str:
        acted = acts(UpdatePerson(), "set_reader", entities=entities, council="alder", last_topic=last)
        return str(acted.params["topic"])

    assert topic_of("file", CARER) == "childs_file"
    assert topic_of("file", (("reader", "care_leaver"),)) == "file"
    assert topic_of("seeing", CARER) == "seeing"


@pytest.mark.parametrize("slots", [{"waiting_topic": "seeing", "last_topic": "keeping"}, {"last_topic": "seeing"}])
def test_a_council_that_was_not_understood_is_asked_for_again(acts: Acts, slots: dict[str, str]) -> None:
    acted = acts(UpdatePerson(), "set_council", **slots)
    assert (acted.reply, acted.params) == ("utter_ask_council", {"topic": "seeing", "again": True})
    assert acted.events == []


def test_a_reader_that_was_not_understood_is_answered_as_before(acts: Acts) -> None:
    acted = acts(UpdatePerson(), "set_reader", council="alder", last_topic="seeing")
    assert (acted.reply, acted.params["topic"]) == ("utter_answer", "seeing")


@pytest.mark.parametrize("name", ["council", "reader", "words"])
def test_whatever_was_understood_is_not_asked_for_again(acts: Acts, name: str) -> None:
    acted = acts(UpdatePerson(), "set_council", entities=((name, "x"),), council="alder", last_topic="seeing")
    assert acted.reply == "utter_answer"


@pytest.mark.parametrize(("entities", "changed"), [(ALDER, "council"), (CARER, "reader"), ((("words", "easier"),), "reader")])
@pytest.mark.parametrize("last", [None, "a_topic_that_was_deleted"])
def test_without_a_question_it_is_said_back(acts: Acts, entities: tuple[tuple[str, str]], changed: str, last: str | None) -> None:
    acted = acts(UpdatePerson(), "set_reader", entities=entities, last_topic=last)
    assert (acted.reply, acted.params, acted.events) == ("utter_noted", {"changed": changed}, [])
