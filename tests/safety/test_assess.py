"""Rules and risk classifier together. The classifier is a stand-in that gives the scores written here, so that each case is
what it says; the rules and thresholds are the real ones."""

from __future__ import annotations

import logging
from typing import Callable

import pytest

from bot.safety import Detection, Level, RuleDetector
from bot.safety.assess import SafetyAssessor
from bot.safety.combine import LEARNED, OTHER, Thresholds
from bot.safety.models import read
from tests.safety.conftest import DATA
from tests.stand_ins import FailingClassifier, FixedScores

USED = read(DATA / "learned.yml", Thresholds)
NO_RULE = "since he moved in i lie awake listening for the stairs"  # no rule stands on it
WHO = "im 12 and birmingham look after me"  # nothing but who is asking
GENTLE = "when i was 5 he hit me, is it in my file"
DANGER = "my dad hits me"
ARABIC = "أبي يضربني كل ليلة"
SURE, UNSURE, LOW = USED.crisis_from + 1, (USED.support_from + USED.crisis_from) / 2, USED.ignore_below - 5

Assessors = Callable[..., SafetyAssessor]


@pytest.fixture
def assessor(detector: RuleDetector) -> Assessors:
    """An assessor with this classifier, or with none."""

    def make(classifier: object = None) -> SafetyAssessor:
        made = SafetyAssessor(detector, lambda text: text == WHO, USED)
        made.classifier = classifier  # type: ignore[assignment]
        return made

    return make


def level(made: SafetyAssessor, text: str) -> str:
    detection = made.assess(text)
    return detection.level.value if detection else "none"


def test_the_classifier_notices_what_no_rule_does(assessor: Assessors) -> None:
    assert level(assessor(), NO_RULE) == "none"
    assert [level(assessor(FixedScores(score)), NO_RULE) for score in (LOW, UNSURE, SURE)] == ["none", "support", "safety"]


def test_who_is_asking_and_nothing_more_is_no_danger_however_it_is_scored(assessor: Assessors) -> None:
    assert level(assessor(FixedScores(SURE)), WHO) == "none"


@pytest.mark.parametrize("saying", ["this form is killing me", "im dying to read my file"])
def test_a_saying_that_the_classifier_takes_at_its_word_gets_the_gentle_line_only(assessor: Assessors, saying: str) -> None:
    assert level(assessor(), saying) == "none"
    scores = [FixedScores(LOW, {"killing": score, "dying": score}) for score in (LOW, UNSURE, SURE)]
    assert [level(assessor(score), saying) for score in scores] == ["none", "support", "support"]


def test_danger_beside_a_saying_is_heard_by_the_classifier(assessor: Assessors) -> None:
    score = FixedScores(LOW, {"killing": SURE, NO_RULE: SURE})
    assert level(assessor(score), f"this form is killing me. {NO_RULE}") == "safety"


def test_a_saying_beside_a_rule_of_danger_takes_no_help_away(assessor: Assessors) -> None:
    assert level(assessor(FixedScores(SURE)), f"this form is killing me. {DANGER}") == "safety"


def test_a_rule_for_the_gentle_line_is_ignored_when_the_score_is_very_low(assessor: Assessors) -> None:
    assert level(assessor(), GENTLE) == "support"
    assert level(assessor(FixedScores(LOW)), GENTLE) == "none"


def test_a_rule_of_danger_is_never_ignored(assessor: Assessors) -> None:
    assert level(assessor(FixedScores(LOW)), DANGER) == "support"


def test_before_help_first_is_taken_away_each_clause_is_read_by_itself(assessor: Assessors) -> None:
    """A long story around it draws the score of the whole down; the clause by itself is sure."""
    story = f"we went to the park and had chips, {DANGER}, then it rained all day"
    drowned = FixedScores(SURE, {"park": LOW, "rained": LOW})
    assert level(assessor(drowned), story) == "safety"
    assert level(assessor(FixedScores(LOW)), story) == "support"


def test_a_classifier_that_fails_while_it_reads_again_keeps_what_it_said_first(assessor: Assessors) -> None:
    class FailsLater(FixedScores):
        def score(self, text: str) -> float:
            asked.append(text)
            return super().score(text) if len(asked) == 1 else 1 / 0

    asked: list[str] = []
    assert level(assessor(FailsLater(LOW)), DANGER) == "support" and len(asked) > 1


def test_before_help_first_is_taken_away_it_is_read_as_the_rules_have_read_it(assessor: Assessors) -> None:
    typed, read_as = "my dad hitz me", assessor()._rules.as_read("my dad hitz me")
    assert read_as != typed and level(assessor(), typed) == "safety"
    assert level(assessor(FixedScores(LOW, {read_as: SURE})), typed) == "safety"
    assert level(assessor(FixedScores(LOW)), typed) == "support"


def test_the_clauses_without_danger_are_the_question(assessor: Assessors) -> None:
    """Each clause is read by both: what only the classifier detects is not taken up again as a question."""
    made = assessor(FixedScores(LOW, {"stairs": SURE}))
    assert made.without_danger(f"{NO_RULE}. who sees my info? thank you") == "who sees my info? thank you"
    assert made.without_danger(DANGER) == ""


@pytest.mark.parametrize("classifier", [None, FixedScores(LOW), FailingClassifier()], ids=["none", "a low score", "failing"])
def test_danger_in_another_language_is_not_doubted(assessor: Assessors, classifier: object) -> None:
    """Whatever the classifier says: it reads English."""
    assert level(assessor(classifier), ARABIC) == "safety"


@pytest.mark.parametrize("text, wanted", [(DANGER, "safety"), (GENTLE, "support"), (NO_RULE, "none"), (ARABIC, "safety")])
def test_a_failing_classifier_leaves_the_rules_standing(assessor: Assessors, text: str, wanted: str) -> None:
    assert level(assessor(FailingClassifier()), text) == wanted
    assert assessor(FailingClassifier()).assess_by_classifier(text) is None


def test_the_classifier_alone_can_be_asked(assessor: Assessors) -> None:
    found = assessor(FixedScores(SURE)).assess_by_classifier(NO_RULE)
    assert found and found.level.value == "safety"


def test_a_failing_classifier_is_told_of_in_the_log(assessor: Assessors, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "bot"):
        assessor(FailingClassifier()).assess("purple elephants")
    (record,) = caplog.records
    assert "classifier failed" in record.msg and "elephants" not in record.msg


class Remembers(FixedScores):
    """Fixed scores, and which texts were read for them."""

    def __init__(self, usual: float, by_word: dict[str, float] | None = None, fails_on: str = "") -> None:
        super().__init__(usual, by_word)
        self.fails_on = fails_on
        self.read_texts: list[str] = []

    def score(self, text: str) -> float:
        self.read_texts.append(text)
        if text == self.fails_on:
            raise RuntimeError(text)
        return super().score(text)


@pytest.mark.parametrize(
    "before, after", [("", ", then it rained"), ("we had chips. ", ""), ("we had chips. ", ". Then it rained")]
)
def test_before_help_first_is_taken_away_each_sentence_is_read_wherever_it_stands(
    assessor: Assessors, before: str, after: str
) -> None:
    drowned = Remembers(SURE, {"chips": LOW, "rained": LOW})
    text = f"{before}{DANGER}{after}"
    assert level(assessor(drowned), text) == "safety"
    assert {DANGER} <= {read.strip(".,") for read in drowned.read_texts}


def test_a_story_in_which_no_sentence_is_sure_gets_the_gentle_line(assessor: Assessors) -> None:
    """The highest score of its sentences counts, and none of them more than it is worth."""
    story = f"we had chips. {DANGER}. then it rained"
    assert level(assessor(FixedScores(USED.downgrade_below - 0.1, {"chips": LOW})), story) == "support"
    assert level(assessor(FixedScores(USED.downgrade_below, {"chips": LOW})), story) == "safety"


@pytest.mark.parametrize("text, score", [(NO_RULE, LOW), (GENTLE, LOW), (DANGER, SURE), (DANGER, USED.downgrade_below)])
def test_only_what_would_lose_help_first_is_read_again(assessor: Assessors, text: str, score: float) -> None:
    """Else a plain question would alarm by half a sentence out of it."""
    classifier = Remembers(score)
    assessor(classifier).assess(f"{text}, thank you")
    assert classifier.read_texts == [f"{text}, thank you"]


def test_a_sentence_that_cannot_be_scored_counts_like_the_whole(assessor: Assessors) -> None:
    text = f"we had chips, {DANGER}, then it rained"
    failing = Remembers(SURE, {"chips": LOW, "rained": LOW}, fails_on="then it rained")
    assert level(assessor(failing), text) == "safety"
    assert level(assessor(Remembers(LOW, fails_on=DANGER)), text) == "support"


def test_a_saying_and_nothing_else_is_no_danger_by_what_is_left_of_it(assessor: Assessors) -> None:
    """What is left is no word at all: whatever score that gets, it says nothing."""
    saying = "kill me lol"
    assert assessor()._rules.without_sayings(saying) == ""
    assert level(assessor(FixedScores(SURE)), saying) == "support"


@pytest.mark.parametrize("rest, wanted", [(USED.crisis_from, "safety"), (USED.crisis_from - 0.01, "support")])
def test_beside_a_saying_the_rest_is_danger_from_the_same_score_on(assessor: Assessors, rest: float, wanted: str) -> None:
    score = FixedScores(rest, {"killing": SURE})
    assert level(assessor(score), f"this form is killing me. {NO_RULE}") == wanted


def test_what_only_the_classifier_notices_keeps_its_name_and_kind_beside_a_saying(assessor: Assessors) -> None:
    found = assessor(FixedScores(LOW, {"killing": SURE})).assess("this form is killing me")
    assert found == Detection(LEARNED, Level.SUPPORT, OTHER)


def test_a_rest_that_cannot_be_scored_gets_the_gentle_line(assessor: Assessors) -> None:
    text = f"this form is killing me. {NO_RULE}"
    rest = assessor()._rules.without_sayings(text)
    assert rest
    assert level(assessor(Remembers(SURE, fails_on=rest)), text) == "support"


def test_while_there_is_no_classifier_nothing_is_logged_as_failed(assessor: Assessors, caplog: pytest.LogCaptureFixture) -> None:
    """A fresh service has none for an hour: its log must not be full of errors that are none."""
    with caplog.at_level(logging.DEBUG, "bot"):
        assert assessor().assess(NO_RULE) is None
        assert assessor().assess_by_classifier(DANGER) is None
    assert caplog.records == []


def test_a_hint_in_english_is_not_heard_in_another_language(detector: RuleDetector) -> None:
    """Help first stays: an English word of danger may stand in any language."""
    made = SafetyAssessor(detector, lambda text: False, USED, in_english=lambda text: "")
    assert level(made, GENTLE) == "none"
    assert level(made, DANGER) == level(made, ARABIC) == "safety"


def test_what_is_not_english_is_not_scored(detector: RuleDetector) -> None:
    made = SafetyAssessor(detector, lambda text: False, USED, in_english=lambda text: "" if text == NO_RULE else text)
    made.classifier = FixedScores(SURE)  # type: ignore[assignment]
    assert level(made, NO_RULE) == "none"
    assert level(made, "another " + NO_RULE) == "safety"
