"""Sure, about something else, ask back, or not understood: at the thresholds that config.yml sets."""

import pytest
import yaml

from bot.rasa.topic_classifier import TopicClassifier
from bot.settings import ROOT
from bot.understanding.config import ClassifierConfig, Thresholds, classifier_config
from bot.understanding.decide import NOT_SURE, NOT_UNDERSTOOD, decide

LIMITS = Thresholds(fallback_threshold=0.2, out_of_scope_ratio=0.3, small_talk_threshold=0.6, answer_threshold=0.7)
AWAY = "bus_fares"  # a topic that the chat does not know about


def ranked(**chances: float) -> list[dict]:
    return [{"name": name, "confidence": chance} for name, chance in sorted(chances.items(), key=lambda item: -item[1])]


def in_use() -> dict:
    pipeline = yaml.safe_load((ROOT / "config.yml").read_text())["pipeline"]
    part = next(part for part in pipeline if part["name"].endswith(f".{TopicClassifier.__name__}"))
    return {name: value for name, value in part.items() if name != "name"}


@pytest.mark.parametrize(
    ("best", "second", "name"),
    [
        (0.9, 0.05, "seeing"),
        (0.7, 0.3, "seeing"),  # sure enough, however near the second is
        (0.69, 0.01, NOT_SURE),  # not sure, however far the second is
        (0.2, 0.19, NOT_SURE),
        (0.19, 0.18, NOT_UNDERSTOOD),
    ],
)
def test_the_best_topic_is_taken_asked_back_or_left(best: float, second: float, name: str) -> None:
    assert decide(ranked(seeing=best, asking=second), LIMITS, {AWAY}) == name


@pytest.mark.parametrize(
    ("ranking", "name"),
    [
        (ranked(bus_fares=0.31, seeing=0.3), AWAY),  # best, though not sure
        (ranked(seeing=0.5, bus_fares=0.15), AWAY),  # second, and likely enough: no guessing among what the chat knows
        (ranked(seeing=0.5, bus_fares=0.14), NOT_SURE),
        (ranked(seeing=0.34, asking=0.33, bus_fares=0.32), NOT_SURE),  # only the best two count
        (ranked(seeing=0.7, bus_fares=0.3), "seeing"),  # sure is sure
        (ranked(bus_fares=0.21, seeing=0.1), AWAY),
    ],
)
def test_what_is_likely_about_something_else_is_not_guessed_at(ranking: list[dict], name: str) -> None:
    assert decide(ranking, LIMITS, {AWAY}) == name


@pytest.mark.parametrize(
    ("ranking", "name"),
    [
        (ranked(bye=0.35, no=0.25, seeing=0.4), NOT_SURE),  # the best is a question, though small talk is likelier
        (ranked(bye=0.4, no=0.25, seeing=0.1), "bye"),  # which small talk matters little: to ask back could offer neither
        (ranked(bye=0.4, seeing=0.3), NOT_SURE),
        (ranked(bye=0.4, no=0.2, bus_fares=0.39), "bye"),
    ],
)
def test_likely_small_talk_is_met_as_such(ranking: list[dict], name: str) -> None:
    assert decide(ranking, LIMITS, {AWAY}, {"bye", "no"}) == name


def test_without_topics_from_elsewhere_nothing_is_turned_away() -> None:
    assert decide(ranked(bus_fares=0.5, seeing=0.4), LIMITS) == NOT_SURE


def test_the_ranking_stays_as_it_was_so_that_it_can_be_offered() -> None:
    ranking = ranked(seeing=0.4, asking=0.39)
    assert decide(ranking, LIMITS) == NOT_SURE
    assert ranking == ranked(seeing=0.4, asking=0.39)


def test_the_thresholds_in_use_stand_in_order() -> None:
    used = classifier_config()
    assert in_use() == TopicClassifier.get_default_config() and ClassifierConfig.parse_obj(in_use()) == used
    assert 0 < used.fallback_threshold < used.answer_threshold < 1
    assert 0 < used.out_of_scope_ratio < 1 and 0 < used.small_talk_threshold < used.answer_threshold
    assert decide(ranked(seeing=1.0, asking=0.0), used) == "seeing"
    assert decide(ranked(seeing=0.011, asking=0.01), used) == NOT_UNDERSTOOD
