"""Rasa asks this class for words: one reply is one message, with the ranking of what was understood."""

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.rasa.nlg import REPLIES, AnswerWords
from bot.settings import ROOT

PROFILE = {"council": "dudley", "audience": "young_person", "reading_level": "standard"}
RANKED = (("who_sees_info", 0.71239), ("not_sure", 0.2), ("get_my_file", 0.1))
RANKING = [{"name": name, "confidence": score} for name, score in RANKED]


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.fixture
def tracker(domain: Domain) -> DialogueStateTracker:
    tracker = DialogueStateTracker.from_events("a" * 32, [], domain.slots)
    parsed = {"text": "x", "intent": RANKING[0], "intent_ranking": RANKING, "entities": []}
    tracker.update(UserUttered("x", parse_data=parsed))
    return tracker


async def test_an_answer_is_one_message_without_gaps(tracker: DialogueStateTracker) -> None:
    params = {"topic": "get_my_file", "detail_level": "standard"}
    draft = await AnswerWords().generate("utter_answer", tracker, "rest", profile=PROFILE, params=params)
    assert draft
    assert "\n\n" not in draft["text"]
    assert draft["custom"]["text"] == draft["text"]
    assert draft["buttons"]
    assert "buttons" not in draft["custom"]


async def test_the_reply_carries_its_alternatives_and_its_own_confidence(tracker: DialogueStateTracker) -> None:
    params = {"topic": "get_my_file"}
    draft = await AnswerWords().generate("utter_answer", tracker, "rest", profile=PROFILE, params=params)
    assert draft
    alternatives = [(item["topic"], item["confidence"]) for item in draft["custom"]["alternatives"]]
    assert alternatives == [("who_sees_info", 0.7124), ("get_my_file", 0.1)]  # only topics: what the rules add is no topic
    assert draft["custom"]["confidence"] == 0.1


async def test_a_name_that_is_no_reply_says_nothing(tracker: DialogueStateTracker) -> None:
    assert await AnswerWords().generate("utter_made_up", tracker, "rest", profile=PROFILE, params={}) is None


def test_every_reply_that_an_action_names_is_there() -> None:
    """`speak(..., "word")` in an action needs `utter_word` here."""
    import re

    named = {
        name
        for path in (ROOT / "actions").glob("*.py")
        for name in re.findall(r'speak\(\s*\w+,\s*[\w.()]+,\s*"(\w+)"', path.read_text())
    }
    assert len(named) >= 6
    assert {f"utter_{name}" for name in named} <= set(REPLIES)
