"""Which written patterns no example proves: a pattern that catches none of its rule's sentences may catch nothing at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

from bot.safety.models import RuleFile, WrittenRule
from bot.safety.rule_detector import RuleDetector


@dataclass(frozen=True)
class Unproven:
    """A pattern that stands in none of its rule's `must_match`."""

    rule: str
    pattern: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.pattern}"


def unproven_patterns(detector: RuleDetector, file: RuleFile) -> Iterator[Unproven]:
    """The file's patterns that no example of their own rule holds, in the order they are written."""
    for rule in file.rules:
        caught = _caught(detector, rule)
        yield from (Unproven(rule.id, text) for number, text in enumerate(rule.patterns) if number not in caught)


def _caught(detector: RuleDetector, rule: WrittenRule) -> set[int]:
    """The numbers of the rule's patterns that stand, each by itself, in one of its examples."""
    return {number for text in rule.must_match for name, number in detector.patterns_in(text) if name == rule.id}
