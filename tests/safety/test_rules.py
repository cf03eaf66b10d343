"""What stands around a rule: in a short message all of it counts, in a long story only the sentence and those beside it."""

from __future__ import annotations

import pytest

from bot.safety import Detection, Level, RuleDetector
from bot.safety.reading import reading_config
from bot.safety.rules import Hit, Rule
from tests.safety.conftest import DATA

READING = reading_config(DATA)
SHORT = READING.short_message_words

NOW, BEFORE = "my dad hits me. ", "it was years ago. "
OTHER = "we had pasta and then we went out on the bus. "
LONG = OTHER * 5  # more words than a short message may have
HITS = Detection("hits_now", Level.SAFETY, "abuse")


def level(detector: RuleDetector, text: str) -> str:
    detection = detector.assess(text)
    return detection.level.value if detection else "none"


def test_a_long_story_with_danger_of_now_is_danger(detector: RuleDetector) -> None:
    assert level(detector, LONG + NOW + OTHER) == "safety"


@pytest.mark.parametrize("told", [BEFORE + NOW, NOW + BEFORE], ids=["the sentence before", "the sentence after"])
def test_in_a_long_story_the_sentence_beside_it_tells_that_it_is_past(detector: RuleDetector, told: str) -> None:
    """Else a care leaver who tells their life's story in full sentences gets 999 for what ended years ago."""
    assert level(detector, LONG + told + OTHER) == "support"


@pytest.mark.parametrize("told", [BEFORE + OTHER + NOW, NOW + OTHER + BEFORE], ids=["before", "after"])
def test_in_a_long_story_what_is_told_further_away_does_not_make_danger_past(detector: RuleDetector, told: str) -> None:
    """Somebody was ill years ago; that a child is hit tonight is another sentence of the same story."""
    assert level(detector, LONG + told + OTHER) == "safety"


def around(words: int, in_sentence: int) -> list[Hit]:
    """What a rule finds in sentence 2 of a message of so many words, when a frame that softens it stands in another."""
    rule = Rule(HITS, 5, True, frozenset({"past"}), frozenset(), (("hits",),))
    return rule.judge({"hits": {0}}, {in_sentence: {"past"}}, [2] * words, READING)


@pytest.mark.parametrize("words, wanted", [(SHORT, Level.SUPPORT), (SHORT + 1, Level.SAFETY)])
def test_up_to_its_length_a_message_is_one_thought(words: int, wanted: Level) -> None:
    (hit,) = around(words, in_sentence=9)
    assert hit.detection.level is wanted


@pytest.mark.parametrize(
    "sentence, wanted",
    [(0, Level.SAFETY), (1, Level.SUPPORT), (2, Level.SUPPORT), (3, Level.SUPPORT), (4, Level.SAFETY)],
)
def test_beside_it_is_one_sentence_to_either_side(sentence: int, wanted: Level) -> None:
    (hit,) = around(SHORT + 1, sentence)
    assert hit.detection.level is wanted


def judged(frames: set[str], parts: tuple[tuple[str, ...], ...] = (("hits",),)) -> list[Hit]:
    """A rule that the past softens and a film switches off, in one sentence with these frames."""
    rule = Rule(HITS, 7, False, frozenset({"past"}), frozenset({"film"}), parts)
    return rule.judge({"hits": {0}, "hurts": {1}}, {0: frames}, [0, 0], READING)


@pytest.mark.parametrize(
    "frames, wanted",
    [
        (set(), [Level.SAFETY]),
        ({"past"}, [Level.SUPPORT]),
        ({"past", "now"}, [Level.SAFETY]),
        ({"film"}, []),
        ({"film", "now"}, []),
        ({"reading"}, [Level.SAFETY]),
    ],
)
def test_what_softens_a_rule_and_what_switches_it_off(frames: set[str], wanted: list[Level]) -> None:
    """ "Still" or "tonight" beside the past is danger now."""
    assert [hit.detection.level for hit in judged(frames)] == wanted


def test_each_pattern_that_stands_there_is_a_hit_of_its_rule() -> None:
    """Two patterns that agree are surer than one; one that does not stand there is none."""
    hits = judged(set(), (("hits",), ("kicks",), ("hits", "hurts")))
    assert hits == [Hit(HITS, 7, False), Hit(HITS, 7, False)]


def test_danger_now_in_one_sentence_is_not_softened_by_the_past_in_another() -> None:
    rule = Rule(HITS, 5, True, frozenset({"past"}), frozenset(), (("hits",),))
    sentence = [0] * SHORT + [1, 2, 3]
    (hit,) = rule.judge({"hits": {0, SHORT + 2}}, {0: {"past"}}, sentence, READING)
    assert hit.detection.level is Level.SAFETY


def test_danger_goes_before_the_gentle_line_and_then_the_stronger() -> None:
    gentle = Detection("afraid", Level.SUPPORT, "abuse")
    hits = [Hit(gentle, 9, True), Hit(HITS, 5, True), Hit(HITS, 7, True), Hit(gentle, 3, True)]
    assert sorted(hits, key=lambda hit: hit.rank) == [hits[3], hits[0], hits[1], hits[2]]
