"""Which written patterns no example proves: a pattern that catches none of its sign's sentences may catch nothing at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

from bot.safety.models import SignFile, SignRule
from bot.safety.rule_detector import RuleDetector


@dataclass(frozen=True)
class Unproven:
    """A pattern that stands in none of its sign's `must_match`."""

    sign: str
    pattern: str

    def __str__(self) -> str:
        return f"{self.sign}: {self.pattern}"


def unproven_patterns(net: RuleDetector, file: SignFile) -> Iterator[Unproven]:
    """The file's patterns that no example of their own sign holds, in the order they are written."""
    for sign in file.signs:
        caught = _caught(net, sign)
        yield from (Unproven(sign.id, text) for number, text in enumerate(sign.patterns) if number not in caught)


def _caught(net: RuleDetector, sign: SignRule) -> set[int]:
    """The numbers of the sign's patterns that stand, each by itself, in one of its examples."""
    return {number for text in sign.must_match for name, number in net.patterns_in(text) if name == sign.id}
