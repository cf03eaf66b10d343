"""Sure, ask back, or not understood: at the thresholds that config.yml sets."""

import pytest
import yaml
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.settings import ROOT
from bot.understanding.decide import NOT_SURE, NOT_UNDERSTOOD, Decide

LIMITS = {"lost": 0.1, "sure": 0.4, "margin": 0.2}


def decided(best: float, second: float, limits: dict = LIMITS) -> Message:
    ranking = [{"name": "seeing", "confidence": best}, {"name": "asking", "confidence": second}]
    message = Message({TEXT: "x", INTENT: ranking[0], INTENT_RANKING_KEY: ranking})
    return Decide(limits).process([message])[0]


@pytest.mark.parametrize(
    ("best", "second", "name"),
    [
        (0.9, 0.05, "seeing"),
        (0.4, 0.39, "seeing"),  # sure enough, however near the second is
        (0.39, 0.25, NOT_SURE),  # not sure, and the second is near
        (0.39, 0.19, "seeing"),  # not sure, but the second is far
        (0.1, 0.09, NOT_SURE),
        (0.09, 0.01, NOT_UNDERSTOOD),
    ],
)
def test_the_best_topic_is_taken_asked_back_or_left(best: float, second: float, name: str) -> None:
    assert decided(best, second).get(INTENT)["name"] == name


def test_the_ranking_stays_as_it_was_so_that_it_can_be_offered() -> None:
    message = decided(0.2, 0.19)
    assert [item["name"] for item in message.get(INTENT_RANKING_KEY)] == ["seeing", "asking"]
    assert message.get(INTENT)["confidence"] == 0.2


def test_a_message_without_a_ranking_is_let_be() -> None:
    assert Decide(LIMITS).process([Message({TEXT: "x"})])[0].get(INTENT) is None


def test_the_thresholds_in_use_stand_in_order() -> None:
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text())["pipeline"]
    used = next(part for part in pipeline if part["name"].endswith("Decide"))
    assert 0 < used["lost"] < used["sure"] < 1
    assert decided(1.0, 0.0, used).get(INTENT)["name"] == "seeing"
    assert decided(0.011, 0.01, used).get(INTENT)["name"] == NOT_UNDERSTOOD
