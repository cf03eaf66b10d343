"""What asks about telling of danger: by whole short messages, and by what counts for more once danger is near."""

from __future__ import annotations

import pytest

from bot.content.load import Content
from bot.understanding.after_danger import core
from bot.understanding.config import classifier_config
from bot.understanding.telling import Telling, read_as

CONFIG = classifier_config()


@pytest.fixture
def telling(content: Content) -> Telling:
    return Telling(content)


def ranking(**confidences: float) -> list[dict[str, object]]:
    return [{"name": name, "confidence": confidence} for name, confidence in confidences.items()]


@pytest.mark.parametrize(
    "typed, near, topic",
    [
        ("would he find out", False, "would_they_find_out"),
        ("Pls don’t tell anyone!", False, "dont_tell_anyone"),
        ("no sorry just asking for a friend lol", False, "for_a_friend"),
        ("how do i start", True, "how_to_tell"),
        ("how do i start", False, None),
        ("will they tell him about my records", True, None),
        ("", True, None),
        ("please", True, None),
    ],
)
def test_a_whole_message_asks_for_it(telling: Telling, typed: str, near: bool, topic: str | None) -> None:
    assert telling.asked(typed, near) == topic


def test_no_message_asks_for_two_topics(content: Content) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for name, topic in content.topics.items():
        for text in (*topic.questions, *topic.after_danger) if topic.beside_help else ():
            said = core(text, content.cues.after_danger.small)
            assert said, f"{text!r} has only small words"
            assert seen.setdefault(said, name) == name, text


@pytest.mark.parametrize(
    "read, topic",
    [
        (ranking(who_sees_info=0.5, taken_away=0.4), "taken_away"),
        (ranking(taken_away=0.2, should_i_tell=0.3, who_sees_info=0.4), "should_i_tell"),
        (ranking(who_sees_info=0.9, taken_away=0.1), None),
        (ranking(who_sees_info=1.0), None),
        ([], None),
    ],
)
def test_near_danger_these_topics_count_for_more(telling: Telling, read: list[dict[str, object]], topic: str | None) -> None:
    assert telling.likely(read, CONFIG) == topic


def test_what_is_read_as_another_topic_keeps_the_rest_behind_it() -> None:
    parsed = {"text": "x", "intent_ranking": ranking(who_sees_info=0.5, taken_away=0.4), "questions": ["a", "b"]}
    read = read_as("taken_away", "x", parsed, CONFIG)
    assert [item["name"] for item in read["intent_ranking"]] == ["taken_away", "who_sees_info"]
    assert read["intent"]["name"] == "taken_away" and read["questions"] == ["x"]


def test_in_a_talk_about_records_these_topics_are_left_out(telling: Telling) -> None:
    parsed = {"intent": {"name": "taken_away"}, "intent_ranking": ranking(taken_away=0.8, who_sees_info=0.18)}
    read = telling.left_out(parsed, CONFIG)
    assert read["intent"]["name"] == "who_sees_info" and read["intent"]["confidence"] == pytest.approx(0.9)
    alone = {"intent": {"name": "taken_away"}, "intent_ranking": ranking(taken_away=1.0)}
    assert telling.left_out(alone, CONFIG) == alone


def test_every_topic_about_telling_is_written_for_everybody(content: Content, telling: Telling) -> None:
    assert len(telling.topics) == 16
    for name in telling.topics:
        topic, answer = content.topics[name], content.topics[name].answers["any"]
        assert topic.everywhere and len(topic.questions) >= 25
        words = [answer.young_person, answer.easier, answer.carer, answer.care_leaver, answer.more]
        assert all(words) and len(set(words)) == 5, name
        asked = " ".join(str(text) for text in words[:2])
        assert "what happened" not in asked and "I promise" not in asked and "don't worry" not in asked, name
