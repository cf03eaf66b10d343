"""A topic is answered; a message that is itself a request is told that nothing was sent; "send it" opens the letter."""

from typing import Callable

import pytest

from actions.answer import AnswerTopic
from tests.actions.acting import Acted

Acts = Callable[..., Acted]
RANKING = ("file", "seeing", "thanks", "keeping")


def test_the_topic_is_answered_and_what_else_was_likely_is_kept(acts: Acts) -> None:
    acted = acts(AnswerTopic(), ranking=RANKING, council="alder", entities=(("about", "police"),), apologised=True)
    assert (acted.reply, acted.params) == ("utter_answer", {"topic": "seeing", "detail_level": "standard", "about": ["police"]})
    assert acted.slots == {
        "last_topic": "seeing",
        "detail_level": "standard",
        "alternatives": ["file", "keeping"],  # not itself, and no small talk
        "apologised": False,
    }


def test_the_council_is_asked_once_and_the_question_waits(acts: Acts) -> None:
    acted = acts(AnswerTopic(), ranking=RANKING)
    assert (acted.reply, acted.params) == ("utter_ask_council", {"topic": "seeing", "not_sent": False})
    assert acted.slots == {"waiting_topic": "seeing", "alternatives": ["file", "keeping"]}


def test_who_goes_on_without_saying_gets_what_is_true_everywhere(acts: Acts) -> None:
    acted = acts(AnswerTopic(), topic="keeping", waiting_topic="seeing")
    assert (acted.reply, acted.params["topic"]) == ("utter_without_council", "keeping")
    assert (acted.slots["waiting_topic"], acted.slots["last_topic"]) == ("keeping", "keeping")


@pytest.mark.parametrize("council", ["unknown", "another"])
def test_who_does_not_know_their_council_is_not_asked_for_it(acts: Acts, council: str) -> None:
    assert acts(AnswerTopic(), council=council).reply == "utter_answer"


@pytest.mark.parametrize("slots", [{"council": "alder"}, {"council": "unknown"}, {}])
def test_what_is_the_same_everywhere_needs_no_council(acts: Acts, slots: dict[str, str]) -> None:
    acted = acts(AnswerTopic(), topic="law", waiting_topic="seeing", **slots)
    assert acted.reply == "utter_answer"
    assert acted.slots["waiting_topic"] is None


def test_small_talk_leaves_the_last_answer_as_it_is(acts: Acts) -> None:
    acted = acts(
        AnswerTopic(), topic="thanks", ranking=RANKING, last_topic="file", alternatives=["keeping"], consecutive_fallbacks=1
    )
    assert (acted.reply, acted.slots) == ("utter_answer", {"consecutive_fallbacks": 0})


def test_a_message_that_is_itself_the_request_is_told_so(acts: Acts) -> None:
    acted = acts(AnswerTopic(), topic="file", text="i want my file", council="alder")
    assert (acted.reply, acted.params["is_request"]) == ("utter_request", True)
    assert acts(AnswerTopic(), topic="file", text="can i see my file", council="alder").reply == "utter_answer"
    assert acts(AnswerTopic(), topic="seeing", text="i want my file", council="alder").reply == "utter_answer", "no letter"


def test_a_request_that_waits_for_the_council_is_said_to_be_unsent(acts: Acts) -> None:
    assert acts(AnswerTopic(), topic="file", text="i want my file").params == {"topic": "file", "not_sent": True}


@pytest.mark.parametrize("text", ["send it", "Send it!", "how do i send it?"])
def test_send_it_opens_the_letter_of_the_last_answer(acts: Acts, text: str) -> None:
    acted = acts(AnswerTopic(), topic="keeping", text=text, council="alder", last_topic="file", consecutive_fallbacks=1)
    assert (acted.reply, acted.params, acted.slots) == ("utter_request", {"topic": "file"}, {"consecutive_fallbacks": 0})


def test_send_it_without_a_letter_is_a_question_like_any_other(acts: Acts) -> None:
    assert acts(AnswerTopic(), topic="keeping", text="send it", council="alder", last_topic="seeing").reply == "utter_answer"
    assert acts(AnswerTopic(), topic="keeping", text="who sends it", council="alder", last_topic="file").reply == "utter_answer"
