"""Rules and risk classifier, one judgement: each branch, with scores on either side of each threshold and on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

import pytest

from bot.safety import Detection, Level
from bot.safety.combine import COULD_NOT_READ, LEARNED, Thresholds, combine
from bot.safety.models import read
from tests.safety.conftest import DATA

HELD = Thresholds(crisis_from=1.0, crisis_from_with_rule=0.0, support_from=-1.0, downgrade_below=-2.0, ignore_below=-3.0)
DANGER = Detection("hits_now", Level.SAFETY, "abuse")
GENTLE = Detection("afraid", Level.SUPPORT, "abuse")
FOREIGN = Detection("other_language_arabic", Level.SAFETY, "threat")
FORMER = """
safety: 0.5
safety_beside_a_sign: -0.5
support: -1.95
doubt: -3.75
doubt_of_kind:
  self_harm: -4.0
quiet: -2.25
always_heard: [third_said]
"""
SCORES = [tenth / 10 for tenth in range(-60, 61)]


def level(detection: Optional[Detection]) -> str:
    return detection.level.value if detection else "none"


@pytest.fixture
def used() -> Thresholds:
    return read(DATA / "learned.yml", Thresholds)


@pytest.mark.parametrize("detection", [None, DANGER, GENTLE, FOREIGN, COULD_NOT_READ])
def test_without_a_score_the_rules_stand_alone(detection: Optional[Detection]) -> None:
    assert combine(detection, None, HELD) == detection


@pytest.mark.parametrize(
    "score, wanted",
    [(-9.0, "none"), (-1.01, "none"), (-1.0, "support"), (0.99, "support"), (1.0, "safety"), (9.0, "safety")],
)
def test_with_no_rule_the_score_alone_decides(score: float, wanted: str) -> None:
    said = combine(None, score, HELD)
    assert level(said) == wanted
    assert said is None or (said.rule_id, said.harm_type) == (LEARNED, "other")


@pytest.mark.parametrize("score, wanted", [(-2.0, "safety"), (9.0, "safety"), (-2.01, "support"), (-9.0, "support")])
def test_a_rule_of_danger_that_the_score_doubts_gets_the_gentle_line(score: float, wanted: str) -> None:
    said = combine(DANGER, score, HELD)
    assert said == Detection(DANGER.rule_id, Level(wanted), DANGER.harm_type), "which rule it was, and its kind of help, stay"


@pytest.mark.parametrize("score", SCORES)
def test_a_rule_of_danger_is_never_let_be(used: Thresholds, score: float) -> None:
    assert combine(DANGER, score, used) is not None


@pytest.mark.parametrize("score", [-9.0, -2.01, 9.0])
def test_a_phrase_in_another_language_is_not_doubted(score: float) -> None:
    """The risk classifier reads English."""
    assert combine(FOREIGN, score, HELD) == FOREIGN


@pytest.mark.parametrize(
    "score, wanted",
    [(-9.0, "none"), (-3.01, "none"), (-3.0, "support"), (-0.01, "support"), (0.0, "safety"), (9.0, "safety")],
)
def test_a_rule_for_the_gentle_line_is_weighed_by_the_score(score: float, wanted: str) -> None:
    said = combine(GENTLE, score, HELD)
    assert level(said) == wanted
    assert said is None or (said.rule_id, said.harm_type) == (GENTLE.rule_id, GENTLE.harm_type)


@pytest.mark.parametrize("score, wanted", [(-9.0, "support"), (-1.0, "support"), (0.0, "safety")])
def test_what_the_rules_could_not_read_is_never_let_be(score: float, wanted: str) -> None:
    """The rule detector failed on it: a low score is no reason to think that nothing was there."""
    assert level(combine(COULD_NOT_READ, score, HELD)) == wanted


def test_the_thresholds_stand_in_a_sensible_order(used: Thresholds) -> None:
    assert used.ignore_below < used.support_from <= used.crisis_from_with_rule <= used.crisis_from
    assert used.downgrade_below <= used.ignore_below, "a rule of danger is believed longer than a weaker one"


@pytest.mark.parametrize("detection", [None, DANGER, GENTLE, FOREIGN, COULD_NOT_READ])
def test_a_higher_score_never_means_less_help(used: Thresholds, detection: Optional[Detection]) -> None:
    levels = [["none", "support", "safety"].index(level(combine(detection, score, used))) for score in SCORES]
    assert levels == sorted(levels)


@pytest.mark.parametrize("score", SCORES)
def test_a_stronger_rule_never_means_less_help(used: Thresholds, score: float) -> None:
    levels = [["none", "support", "safety"].index(level(combine(detection, score, used))) for detection in (None, GENTLE, DANGER)]
    if score >= used.ignore_below:  # below it a gentle rule is let be, as if it were none
        assert levels == sorted(levels)
    else:
        assert levels[0] == levels[1] < levels[2]


@pytest.mark.parametrize(
    "wrong, told",
    [
        ("crisis_form: 1.0\n", "`crisis_form` is no key of this file. Check its spelling."),
        ("crisis_from: high\n", "`crisis_from` value is not a valid float."),
        ("", "`crisis_from` is missing."),
        ("crisis_from: 1.0\nsafety: 1.0\n", "`crisis_from` stands here twice, once by its former name; keep one."),
    ],
)
def test_a_slip_in_the_thresholds_is_told_with_the_file_and_the_key(tmp_path: Path, wrong: str, told: str) -> None:
    now = (DATA / "learned.yml").read_text(encoding="utf-8").splitlines()
    file = tmp_path / "learned.yml"
    file.write_text("\n".join([line for line in now if not line.startswith("crisis_from:")] + [wrong]), encoding="utf-8")
    with pytest.raises(ValueError) as refused:
        read(file, Thresholds)
    assert f"{file}: {told}" in str(refused.value).splitlines()


def test_a_file_with_the_former_names_is_still_read(tmp_path: Path) -> None:
    """A council may have set its own numbers before the names were changed."""
    file = tmp_path / "learned.yml"
    file.write_text(FORMER, encoding="utf-8")
    assert read(file, Thresholds) == Thresholds(
        crisis_from=0.5,
        crisis_from_with_rule=-0.5,
        support_from=-1.95,
        downgrade_below=-3.75,
        downgrade_below_by_harm={"self_harm": -4.0},
        ignore_below=-2.25,
        never_ignore=["third_said"],
    )


LIFE = Detection("wants_to_die", Level.SAFETY, "self_harm")
CAREFUL = HELD.copy(update={"downgrade_below_by_harm": {"self_harm": -4.0}, "never_ignore": ["afraid"]})


@pytest.mark.parametrize("score, wanted", [(-2.01, "safety"), (-4.0, "safety"), (-4.01, "support")])
def test_where_a_life_may_hang_on_it_a_rule_is_believed_longer(score: float, wanted: str) -> None:
    assert level(combine(LIFE, score, CAREFUL)) == wanted


@pytest.mark.parametrize("score, wanted", [(-2.0, "safety"), (-2.01, "support")])
def test_other_kinds_are_doubted_as_usual(score: float, wanted: str) -> None:
    assert level(combine(DANGER, score, CAREFUL)) == wanted


@pytest.mark.parametrize("score, wanted", [(-9.0, "support"), (-0.01, "support"), (0.0, "safety")])
def test_some_rules_are_never_ignored(score: float, wanted: str) -> None:
    """Somebody "said" it, a secret that is bad: what a machine scores low may be what a child dares to say."""
    assert level(combine(GENTLE, score, CAREFUL)) == wanted


def test_a_rule_that_is_not_among_them_is_let_be() -> None:
    assert combine(Detection("hit", Level.SUPPORT, "abuse"), -9.0, CAREFUL) is None


@pytest.mark.parametrize("score", [-9.0, 0.0, 9.0])
@pytest.mark.parametrize("urgency", list(Level))
def test_who_speaks_and_who_is_hurt_stay_whatever_the_score_says(urgency: Level, score: float) -> None:
    """Else a friend who is only half believed is spoken to as the one who is hurt."""
    told = Detection("hits_now", urgency, "abuse", "adult", "child", now=True)
    said = combine(told, score, HELD)
    assert said is None or said == replace(told, level=said.level)
    assert combine(told, 9.0, HELD) is not None


@pytest.mark.parametrize(
    "by_rules, score, strong",
    [
        (None, 2.0, True),
        (None, 1.99, False),
        (None, -1.0, False),  # only the gentle line
        (GENTLE, 2.0, True),
        (GENTLE, 1.99, False),
        (DANGER, -2.0, True),  # a rule of help first needs no score
        (DANGER, -2.01, False),  # turned down
        (FOREIGN, -9.0, True),
        (DANGER, None, True),
        (GENTLE, None, False),
    ],
)
def test_how_strong_it_is_says_whether_it_can_be_taken_back(
    by_rules: Optional[Detection], score: Optional[float], strong: bool
) -> None:
    said = combine(by_rules, score, HELD)
    assert said is not None and said.strong is strong


def test_the_file_says_from_where_on_a_score_alone_is_strong(used: Thresholds) -> None:
    assert used.strong_from == 2 > used.crisis_from > used.crisis_from_with_rule
