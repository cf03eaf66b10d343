"""Words of danger in disguise, and what only looks like one."""

from __future__ import annotations

import pytest
import yaml

from bot.safety import RuleDetector
from bot.safety.assess import SafetyAssessor
from bot.safety.combine import Thresholds
from bot.safety.disguise import Disguises
from bot.safety.models import Level, read
from tests.safety.conftest import DATA

WORDS = ["kms", "kill~", "suicide", "die", "dead", "rape~", "hit~"]
SPELT = {"killme": ["kill", "me"], "parcel": ["parcel"]}
EXAMPLES = [
    line["text"] if isinstance(line, dict) else line
    for name in ("danger.yml", "no_danger.yml")
    for line in yaml.safe_load((DATA / "examples" / name).read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def disguises() -> Disguises:
    return Disguises(WORDS, SPELT.get, {"sewerslide": "suicide"})


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("k*s", "kms"),
        ("S*icide", "suicide"),
        ("s*****e", "suicide"),
        ("su***de", "suicide"),  # one star less than letters
        ("he r*ped me", "he raped me"),
        ("k!ll, k1ll, ki11", "kill, kill, kill"),
        ("$uicide!!", "suicide!!"),
        ("r@pe and su1c1d3", "rape and suicide"),
        ("*k1ll*", "*kill*"),
        ("d.i.e", "die"),
        ("k i l l m e", "kill me"),
        ("i wanna d i e", "i wanna die"),
        ("ki.ll", "kill"),
        ("🇰🇮🇱🇱 🇲🇪", " kill me "),
        ("🇩🇪🇦🇩", " dead "),
        ("i want to ԁіе", "i want to die"),  # wholly Cyrillic, in an English message
        ("thinking of SewerSlide, s3w3rslide", "thinking of suicide, s3w3rslide"),
        ("its 12 kms away", "its 12 km away"),
    ],
)
def test_a_masked_word_is_read_as_it_is_meant(disguises: Disguises, typed: str, meant: str) -> None:
    assert disguises.undone(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "what the f*ck is this sh*t",
        "a 5* hotel",
        "flat D13",  # a house number is no word
        "*hit*",
        "kill!!!",
        "ki" + "l" * 21 + "*l",  # no word is so long
        "k***",  # shows too little
        "joe@kill.com",
        "P A R C E L",
        "d.o.b",
        "🇫🇷🇬🇧🇪🇸",
        "ԁіе",  # nothing beside it is ours
        "кіт и дом",
        "a sewer slide, a sewerslides game",
        "8/10, 2nd, h8, m8",
    ],
)
def test_what_is_no_disguise_stays(disguises: Disguises, typed: str) -> None:
    assert disguises.undone(typed) == typed


def test_every_example_without_disguise_is_read_as_it_was_typed(detector: RuleDetector) -> None:
    """The risk classifier was trained on these: to the byte."""
    assert len(EXAMPLES) > 1000
    assert [text for text in EXAMPLES if detector.undisguised(text) != text] == []


class Heard:
    """A classifier that keeps what it was given to read."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def score(self, text: str) -> float:
        self.texts.append(text)
        return -9.0

    def tells(self, text: str) -> None:
        self.texts.append(text)


def test_the_rules_and_the_classifier_read_the_same(detector: RuleDetector) -> None:
    classifier = Heard()
    assessor = SafetyAssessor(detector, lambda text: False, read(DATA / "learned.yml", Thresholds))
    assessor.classifier = classifier
    found = assessor.assess_by_rules("i want to 🅺*🅻🅻 myself")
    assert found and found.level is Level.SAFETY
    assessor.assess("i want to 🅺*🅻🅻 myself")
    assert classifier.texts[0] == "i want to kill myself"


def test_a_failure_loses_nothing(detector: RuleDetector, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Disguises, text: str) -> str:
        raise RuntimeError

    monkeypatch.setattr(Disguises, "_undone", fails)
    assert detector.undisguised("my dad h1ts me") == "my dad h1ts me"
    found = detector.assess("my dad hits me")
    assert found and found.level is Level.SAFETY


@pytest.mark.parametrize("typed", ["أبي يضربني", "Tata pije i bije mamę", "Em không muốn sống nữa"])
def test_danger_in_other_languages_is_still_noticed(detector: RuleDetector, typed: str) -> None:
    found = detector.assess(typed)
    assert found and found.rule_id.startswith("other_language")


def test_without_any_slang_nothing_is_taken_for_it() -> None:
    assert Disguises([], SPELT.get, {}).undone("a sewerslide") == "a sewerslide"
