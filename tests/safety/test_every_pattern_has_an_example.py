"""Every pattern of every rule catches, by itself, one of its rule's own examples: so none is there that can catch nothing."""

from pathlib import Path

import pytest

from bot.safety import RuleDetector
from bot.safety.models import RuleFile, WrittenRule, read
from bot.safety.pattern_examples import unproven_patterns
from tests.safety.conftest import DATA

FILES = sorted((DATA / "rules").glob("*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_pattern_catches_an_example_of_its_rule(detector: RuleDetector, path: Path) -> None:
    missing = [f"{path.name}: {unproven}" for unproven in unproven_patterns(detector, read(path, RuleFile))]
    assert missing == [], "write an example under must_match for each of these:\n" + "\n".join(missing)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_example_stands_twice_in_a_rule(path: Path) -> None:
    """Copied examples would look like more proof than there is."""
    for rule in read(path, RuleFile).rules:
        assert len(rule.must_match) == len({text.casefold() for text in rule.must_match}), rule.id


def abuse(name: str) -> WrittenRule:
    """A rule of abuse.yml as it is written."""
    return next(rule for rule in read(DATA / "rules" / "abuse.yml", RuleFile).rules if rule.id == name)


def proven(detector: RuleDetector, name: str, *examples: str) -> set[str]:
    """The patterns of that rule that these examples, in place of its own, would prove."""
    rule = abuse(name).copy(update={"must_match": list(examples)})
    unproven = {found.pattern for found in unproven_patterns(detector, RuleFile(harm_type="abuse", rules=[rule]))}
    return set(rule.patterns) - unproven


def test_an_example_proves_only_the_patterns_that_stand_in_it(detector: RuleDetector) -> None:
    (pattern,) = proven(detector, "shouting_hiding", "dad punched the door")
    assert pattern == "punch~|kick~|hit~ [holes] [in] the|my wall|door|walls|holes"


def test_an_example_of_another_rule_proves_nothing(detector: RuleDetector) -> None:
    assert proven(detector, "shouting_hiding", "my foster dad hits me") == set()


def test_an_example_is_read_as_the_detector_reads_it(detector: RuleDetector) -> None:
    plain, typed = "dad punched the door", "DAD PUNCHD DA DOOR!!"
    assert proven(detector, "shouting_hiding", typed) == proven(detector, "shouting_hiding", plain) != set()


def test_a_saying_proves_nothing(detector: RuleDetector) -> None:
    assert "bleeding" in proven(detector, "marks", "her lip is bleeding")
    assert proven(detector, "marks", "this bleeding council") == set()


def test_parts_in_two_sentences_are_not_one_pattern(detector: RuleDetector) -> None:
    under_the_bed = next(text for text in abuse("shouting_hiding").patterns if text.startswith("under|behind my|the|our bed"))
    assert under_the_bed in proven(detector, "shouting_hiding", "under my bed hiding when they shout")
    assert under_the_bed not in proven(detector, "shouting_hiding", "its under my bed. hiding it. when?")


def test_what_is_missing_names_the_rule_and_the_pattern(detector: RuleDetector) -> None:
    rule = abuse("abused_in_care").copy(update={"must_match": ["hello"]})
    (missing,) = unproven_patterns(detector, RuleFile(harm_type="abuse", rules=[rule]))
    assert str(missing) == f"abused_in_care: {rule.patterns[0]}"
