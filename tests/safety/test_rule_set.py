"""How rules are read from their files: what a rule has of its own, what of its file, and what a slip in one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.safety import Detection, Level
from bot.safety.rule_set import RuleSet
from bot.safety.rules import Rule
from tests.safety.small_rules import FILES, write_rules


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_rules(tmp_path / "safety")


@pytest.fixture
def rules(folder: Path) -> dict[str, Rule]:
    return {rule.detection.rule_id: rule for rule in RuleSet.load(folder, {}).rules}


def test_every_file_of_rules_is_read_and_nothing_else(folder: Path) -> None:
    """In the same order everywhere: of two rules as strong the first wins."""
    assert [rule.detection.rule_id for rule in RuleSet.load(folder, {}).rules] == ["hits", "afraid", "knife", "touches"]


def test_a_rule_has_its_kind_and_level(rules: dict[str, Rule]) -> None:
    """The kind decides which words of help are said."""
    assert rules["hits"].detection == Detection("hits", Level.SAFETY, "abuse")
    assert rules["afraid"].detection == Detection("afraid", Level.SUPPORT, "fear"), "another kind than its file's"
    assert rules["touches"].detection.harm_type == "sexual"


def test_a_rule_has_its_own_strength_or_its_files(rules: dict[str, Rule]) -> None:
    assert {name: rule.strength for name, rule in rules.items()} == {"hits": 4, "afraid": 2, "knife": 0, "touches": 5}


def test_a_rule_that_is_not_enough_alone_says_so(rules: dict[str, Rule]) -> None:
    assert [name for name, rule in rules.items() if not rule.alone] == ["knife"]


def test_a_rule_has_its_own_frames_or_its_files(rules: dict[str, Rule]) -> None:
    """An empty list of its own is one: nothing softens this rule."""
    assert (rules["hits"].softened_by, rules["hits"].not_when) == ({"past"}, {"film"})
    assert (rules["knife"].softened_by, rules["knife"].not_when) == (set(), set())


def test_the_parts_of_all_patterns_have_different_names(rules: dict[str, Rule]) -> None:
    """Else a word of one rule would be taken for a word of another."""
    parts = [part for rule in rules.values() for pattern in rule.patterns for part in pattern]
    assert len(parts) == len(set(parts)) == 7
    assert [len(pattern) for pattern in rules["afraid"].patterns] == [2]


def test_every_word_of_rules_sayings_and_frames_is_known(folder: Path) -> None:
    """A word that is not would be read as no word at all."""
    known = RuleSet.load(folder, {}).vocabulary
    assert {"hits", "foster", "999", "night", "touches", "spot", "headache", "ago", "tonight"} <= known


def test_rules_may_be_written_as_people_type(folder: Path) -> None:
    known = RuleSet.load(folder, {"wont": "will not"}).vocabulary
    assert {"will", "not"} <= known and "wont" not in known


@pytest.mark.parametrize("lists", ["softened_by: [pasd], not_when: []", "softened_by: [], not_when: [pasd]"])
def test_a_frame_that_does_not_exist_is_an_error(tmp_path: Path, lists: str) -> None:
    """A slip in its name would leave the rule hard for ever, and nobody would know."""
    written = f"harm_type: abuse\nrules: [{{id: shouts, {lists}, patterns: [x], must_match: [x]}}]\n"
    folder = write_rules(tmp_path / "safety", abuse=written)
    with pytest.raises(ValueError, match=r"rule shouts names frames that do not exist: \['pasd'\]"):
        RuleSet.load(folder, {})


@pytest.mark.parametrize(
    "file, right, wrong, said",
    [
        ("frames", "idioms", "sayings", "frames.yml"),
        ("abuse", "patterns", "pattern", "abuse.yml"),
        ("abuse", "{who}", "{whom}", "no word list {whom}"),
        ("words", FILES["words.yml"], "- dad", "words.yml: expected names"),
    ],
)
def test_a_slip_in_a_file_is_an_error(tmp_path: Path, file: str, right: str, wrong: str, said: str) -> None:
    """Never a silent hole in what is noticed."""
    text = next(text for name, text in FILES.items() if Path(name).stem == file)
    folder = write_rules(tmp_path / "safety", **{file: text.replace(right, wrong)})
    with pytest.raises(ValueError, match=said):
        RuleSet.load(folder, {})


HURT = """
harm_type: abuse
hurt: child
rules:
  - {id: of_a_child, patterns: [hits him], must_match: [x]}
  - {id: of_a_wife, hurt: adult, speaker: adult, now: true, patterns: [hits my wife], must_match: [x]}
"""


def test_a_rule_says_who_speaks_who_is_hurt_and_that_it_happens_now(tmp_path: Path) -> None:
    rules = {rule.detection.rule_id: rule.detection for rule in RuleSet.load(write_rules(tmp_path / "of", abuse=HURT), {}).rules}
    assert rules["of_a_child"] == Detection("of_a_child", Level.SAFETY, "abuse", None, "child", False)
    assert rules["of_a_wife"] == Detection("of_a_wife", Level.SAFETY, "abuse", "adult", "adult", True)
    assert rules["touches"].hurt is None


@pytest.mark.parametrize(
    "right, wrong", [("hurt: child", "hurt: dog"), ("speaker: adult", "speaker: gran"), ("now: true", "now: soon")]
)
def test_a_slip_in_who_it_is_is_told(tmp_path: Path, right: str, wrong: str) -> None:
    with pytest.raises(ValueError, match="abuse.yml"):
        RuleSet.load(write_rules(tmp_path / "of", abuse=HURT.replace(right, wrong)), {})
