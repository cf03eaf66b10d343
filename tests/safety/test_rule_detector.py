"""Every rule's own examples and near misses, and what must never be missed again."""

import logging
import time
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bot.safety import Detection, Level, RuleDetector
from bot.safety.combine import COULD_NOT_READ
from bot.safety.models import RuleFile, read
from bot.safety.rule_set import RuleSet
from bot.safety.rules import Hit, strongest
from tests.safety.small_rules import write_rules

FOLDER = Path(__file__).parents[2] / "data" / "safety" / "rules"
FILES = [read(path, RuleFile) for path in sorted(FOLDER.glob("*.yml"))]
RULES = [(file.harm_type, rule) for file in FILES for rule in file.rules]
AGAIN = yaml.safe_load((Path(__file__).parent / "never_again.yml").read_text(encoding="utf-8"))
ODD = ["", " ", "\0", "😀" * 500, "a" * 10_000, "he hits me " * 900, "\ud800", "." * 9_999]
NOW = "harm_type: abuse\nrules: [{id: x, harm_type: threat, patterns: [hits me], must_match: [he hits me]}]\n"
STRONGEST = {"none": 0, "support": 1, "safety": 2}


def level(detector: RuleDetector, text: str) -> str:
    detection = detector.assess(text)
    return detection.level.value if detection else "none"


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)
def test_examples_are_noticed(detector: RuleDetector, rule) -> None:
    wanted = rule.level.value if rule.alone else "support"  # one that needs a second may stay at the gentle line
    for text in rule.must_match:
        assert STRONGEST[level(detector, text)] >= STRONGEST[wanted], text


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)
def test_near_misses_do_not_alarm(detector: RuleDetector, rule) -> None:
    for text in rule.must_not:
        assert level(detector, text) != "safety", (text, detector.assess(text))


def test_ids_are_unique() -> None:
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", AGAIN["safety"])
def test_never_missed_again(detector: RuleDetector, text: str) -> None:
    assert level(detector, text) == "safety"


@pytest.mark.parametrize("text", AGAIN["noticed"])
def test_at_least_the_gentle_line(detector: RuleDetector, text: str) -> None:
    assert level(detector, text) == "support"


@pytest.mark.parametrize("text", AGAIN["nothing"])
def test_no_false_alarm(detector: RuleDetector, text: str) -> None:
    assert level(detector, text) == "none", detector.assess(text)


@pytest.mark.parametrize("text", ODD)
def test_never_raises_and_is_bounded(detector: RuleDetector, text: str) -> None:
    started = time.perf_counter()
    detector.assess(text)
    assert time.perf_counter() - started < 3


def test_the_end_of_a_very_long_message_counts(detector: RuleDetector) -> None:
    detection = detector.assess("we had pasta and then we went out on the bus. " * 400 + "my uncle hits me")
    assert detection and detection.level is Level.SAFETY


def test_a_failure_inside_still_offers_help_and_logs_no_words(detector: RuleDetector, monkeypatch, caplog) -> None:
    monkeypatch.setattr(detector, "_assess", lambda text: 1 / 0)
    with caplog.at_level(logging.DEBUG):
        detection = detector.assess("purple elephants hit me")
    assert detection and detection.level is Level.SUPPORT
    assert "elephants" not in caplog.text


def test_a_mistake_in_a_file_names_the_file(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text("harm_type: abuse\nrules: [{id: x, patterns: []}]\n")
    with pytest.raises(ValueError, match="bad.yml: `rules > 0 > patterns` "):
        read(bad, RuleFile)


def test_a_file_with_the_former_names_is_still_read(tmp_path: Path) -> None:
    file = tmp_path / "own.yml"
    file.write_text(NOW)
    now = read(file, RuleFile)
    file.write_text(NOW.replace("rules:", "signs:").replace("harm_type:", "kind:"))
    assert read(file, RuleFile) == now and (now.harm_type, now.rules[0].harm_type) == ("abuse", "threat")


def test_rules_where_they_stood_before_are_refused(tmp_path: Path) -> None:
    """A council's own rules, left in the former folder, would be a hole that nobody sees; read twice, they would agree with
    themselves."""
    file = tmp_path / "signs" / "own.yml"
    file.parent.mkdir()
    file.write_text(NOW)
    with pytest.raises(ValueError, match="signs/own.yml: rules are read from .*rules now"):
        RuleSet.load(tmp_path, {})


@pytest.fixture
def few(tmp_path: Path) -> RuleDetector:
    return RuleDetector.load(write_rules(tmp_path / "safety"))


NOTICED = {
    "my dad hits me": Detection("hits", Level.SAFETY, "abuse"),
    "hes a dad, he HITZ me": None,
    "my foster carer hits me": Detection("hits", Level.SAFETY, "abuse"),
    "my dad hits me. it was years ago": Detection("hits", Level.SUPPORT, "abuse"),
    "dad hits me years ago and tonight": Detection("hits", Level.SAFETY, "abuse"),
    "in a film dad hits me": None,
    "scared at night": Detection("afraid", Level.SUPPORT, "fear"),
    "scared. at night": None,
    "dad touches me": Detection("touches", Level.SAFETY, "sexual"),
    "🔪": Detection("knife", Level.SUPPORT, "abuse"),  # not enough by itself
    "a knife, he wont stop": Detection("knife", Level.SAFETY, "abuse"),  # two that agree
    "a knife, dad hits me": Detection("hits", Level.SAFETY, "abuse"),
    "that wont hurt": None,
    "il me frappe": Detection("other_language_french", Level.SAFETY, "abuse"),
    "who sees my file": None,
}


def test_what_is_written_in_the_files_is_what_is_noticed(few: RuleDetector) -> None:
    assert {text: few.assess(text) for text in NOTICED} == NOTICED


def test_danger_around_a_saying_is_still_danger(few: RuleDetector) -> None:
    assert few.assess("dad hits the spot") is None
    found = few.assess("this tea hits the spot dad hits me headache")
    assert found and found.rule_id == "hits"


def test_a_saying_is_left_out_and_the_rest_is_as_the_rules_read_it(few: RuleDetector) -> None:
    assert few.without_sayings("HES got a headache again!") == "he is got a again"
    assert few.without_sayings("headache") == ""
    assert few.without_sayings("this tea hits the spot today") == "this tea today"
    assert few.without_sayings("hes got a cold") is None
    assert few.as_read("HES got a headache again!") == "he is got a headache again"


def test_which_patterns_stand_in_a_text_is_told_whatever_surrounds_them(few: RuleDetector) -> None:
    """For whoever edits the rules: an example proves its pattern also when it tells of a film."""
    assert few.patterns_in("in a film dad hits me. that hurts me") == {("hits", 0), ("hits", 1)}
    assert few.patterns_in("scared. night") == set()
    assert few.patterns_in("scared all night") == {("afraid", 0)}
    assert few.patterns_in("a headache") == set()


def test_no_word_that_is_in_no_rule_is_kept_by_the_language_library(few: RuleDetector) -> None:
    """spaCy keeps every word that it has once met: the name of a child would stay in memory for ever."""
    few.assess("Zebedee Quorn is scared at night, dad hits me")
    few.without_sayings("zebedee has a headache")
    few.patterns_in("zebedee hits me")
    kept = few._rules.vocab.strings
    assert "scared" in kept
    assert [word for word in ("zebedee", "Zebedee", "quorn", "Quorn") if word in kept] == []


SURE, UNSURE = Detection("sure", Level.SAFETY, "abuse"), Detection("unsure", Level.SAFETY, "threat")
MILD = Detection("mild", Level.SUPPORT, "neglect")


@pytest.mark.parametrize(
    "hits, wanted",
    [
        ([], None),
        ([Hit(SURE, 5, True)], SURE),
        ([Hit(UNSURE, 5, False)], replace(UNSURE, level=Level.SUPPORT)),
        ([Hit(UNSURE, 5, False), Hit(UNSURE, 5, False)], UNSURE),
        ([Hit(UNSURE, 5, False), Hit(SURE, 4, True)], UNSURE),
        ([Hit(UNSURE, 5, False), Hit(SURE, 6, True)], SURE),
        ([Hit(UNSURE, 5, False), Hit(MILD, 9, True)], MILD),
        ([Hit(UNSURE, 5, False), Hit(MILD, 3, True)], replace(UNSURE, level=Level.SUPPORT)),
        ([Hit(MILD, 9, True), Hit(SURE, 1, True)], SURE),
        ([Hit(MILD, 3, True)], MILD),
    ],
)
def test_the_strongest_decides_and_one_that_is_unsure_is_not_enough_alone(hits: list[Hit], wanted: Detection | None) -> None:
    assert strongest(hits) == wanted


def test_what_cannot_be_read_is_told_of_in_the_log_without_a_word_of_it(
    few: RuleDetector, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(few, "_foreign", lambda text: {}[text])
    with caplog.at_level(logging.DEBUG):
        assert few.assess("purple elephants") == COULD_NOT_READ
    assert "KeyError" in caplog.text and "elephants" not in caplog.text
