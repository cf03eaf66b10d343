"""The last answer again in another layer; easier words, once asked for, stay."""

from typing import Callable

import pytest

from actions.change_layer import ChangeLayer
from tests.actions.acting import Acted

Acts = Callable[..., Acted]


@pytest.mark.parametrize("layer", ["more", "source", "easier"])
def test_the_last_answer_comes_in_the_layer_asked_for(acts: Acts, layer: str) -> None:
    acted = acts(ChangeLayer(), topic=f"ask_{layer}", council="alder", last_topic="seeing", waiting_topic="keeping")
    assert (acted.reply, acted.params["topic"], acted.params["detail_level"]) == ("utter_answer", "seeing", layer)


def test_what_else_was_likely_is_still_about_the_last_question(acts: Acts) -> None:
    acted = acts(
        ChangeLayer(), topic="ask_more", ranking=("file",), council="alder", last_topic="seeing", alternatives=["keeping"]
    )
    assert "alternatives" not in acted.slots


def test_easier_words_stay_and_more_detail_does_not(acts: Acts) -> None:
    assert acts(ChangeLayer(), topic="ask_easier", council="alder", last_topic="seeing").slots["words"] == "easier"
    more = acts(ChangeLayer(), topic="ask_more", council="alder", last_topic="seeing")
    assert "words" not in more.slots
    assert more.slots["detail_level"] == "more"


def test_after_a_look_at_the_source_again_means_the_layer_before(acts: Acts) -> None:
    acted = acts(ChangeLayer(), topic="ask_source", council="alder", last_topic="seeing", detail_level="more")
    assert "detail_level" not in acted.slots


@pytest.mark.parametrize(("before", "again"), [("more", "more"), (None, "standard")])
def test_say_it_again_is_the_layer_that_it_was_in(acts: Acts, before: str | None, again: str) -> None:
    acted = acts(ChangeLayer(), topic="ask_repeat", council="alder", last_topic="seeing", detail_level=before)
    assert acted.params["detail_level"] == again


def test_a_question_that_waits_is_what_is_meant_where_nothing_was_answered(acts: Acts) -> None:
    acted = acts(ChangeLayer(), topic="ask_more", waiting_topic="keeping")
    assert (acted.reply, acted.params["topic"]) == ("utter_without_council", "keeping")


@pytest.mark.parametrize("last", [None, "a_topic_that_was_deleted"])
def test_with_no_answer_yet_that_is_said(acts: Acts, last: str | None) -> None:
    acted = acts(ChangeLayer(), topic="ask_more", council="alder", last_topic=last)
    assert (acted.reply, acted.params, acted.slots) == ("utter_phrase", {"name": "nothing_yet"}, {})


def test_easier_words_can_be_asked_for_before_anything_else(acts: Acts) -> None:
    acted = acts(ChangeLayer(), topic="ask_easier", council="alder")
    assert (acted.reply, acted.params, acted.slots) == ("utter_noted", {"changed": "reader"}, {"words": "easier"})
    assert acted.profile["reading_level"] == "easier", "the reply is in easier words already"
