"""Forgetting is at once, unless it is a question about what is known, or may mean the council's records."""

from typing import Callable

import pytest
from rasa_sdk.events import AllSlotsReset

from actions.forget import Forget
from tests.actions.acting import Acted

Acts = Callable[..., Acted]


@pytest.mark.parametrize("last", [None, "seeing"])
def test_what_is_known_is_shown_and_nothing_is_forgotten(acts: Acts, last: str | None) -> None:
    acted = acts(Forget(), topic="forget", text="so what do you know about me?", last_topic=last)
    assert (acted.reply, acted.events) == ("utter_knows", [])


def test_only_whole_words_ask_for_it(acts: Acts) -> None:
    assert acts(Forget(), topic="forget", text="forget somewhat do you knowing").reply == "utter_forgotten"


def test_without_a_question_before_everything_is_forgotten(acts: Acts) -> None:
    acted = acts(Forget(), topic="forget", text="delete it", council="alder")
    assert (acted.reply, acted.events) == ("utter_forgotten", [AllSlotsReset()])


def test_delete_it_after_a_question_may_mean_the_records(acts: Acts) -> None:
    acted = acts(Forget(), topic="forget", text="delete it", council="alder", last_topic="seeing")
    assert (acted.reply, acted.params, acted.slots) == ("utter_forget_what", {"topic": "keeping"}, {"last_topic": "keeping"})


@pytest.mark.parametrize("text", ["delete this chat", "/forget"])
def test_words_that_name_the_chat_and_the_button_say_which(acts: Acts, text: str) -> None:
    acted = acts(Forget(), topic="forget", text=text, council="alder", last_topic="seeing")
    assert (acted.reply, acted.events) == ("utter_forgotten", [AllSlotsReset()])


def test_with_no_topic_about_records_there_is_nothing_to_ask(acts: Acts) -> None:
    assert acts(Forget(), topic="thanks", text="delete it", last_topic="seeing").reply == "utter_forgotten"
