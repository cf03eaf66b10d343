"""Did you mean: all likely topics are offered in their order, and the likeliest is the one "tell me more" is about."""

from typing import Callable

from actions.choose import ChooseTopic
from tests.actions.acting import Acted

Acts = Callable[..., Acted]
RANKING = ("not_sure", "file", "thanks", "seeing", "keeping", "law")


def test_the_likeliest_are_offered_and_the_rest_is_kept_for_later(acts: Acts) -> None:
    acted = acts(ChooseTopic(), topic="not_sure", ranking=RANKING, council="alder", detail_level="more", apologised=True)
    assert (acted.reply, acted.params["topics"]) == ("utter_choose", ["file", "seeing", "keeping", "law"])
    assert acted.slots == {"last_topic": "file", "detail_level": "standard", "alternatives": ["law"], "apologised": False}


def test_what_looks_like_a_request_is_said_to_be_unsent(acts: Acts) -> None:
    asks = acts(ChooseTopic(), topic="not_sure", text="i want my file", ranking=RANKING, council="alder")
    assert asks.params["not_sent"]
    assert not acts(ChooseTopic(), topic="not_sure", text="my file", ranking=RANKING, council="alder").params["not_sent"]
    no_letter = acts(ChooseTopic(), topic="not_sure", text="i want my file", ranking=("seeing", "file"), council="alder")
    assert not no_letter.params["not_sent"], "only the likeliest topic counts"


def test_with_nothing_to_offer_the_last_answer_stays(acts: Acts) -> None:
    acted = acts(ChooseTopic(), topic="not_sure", ranking=("not_sure", "thanks"), last_topic="file", alternatives=["law"])
    assert (acted.params["topics"], acted.slots) == ([], {"alternatives": []})
