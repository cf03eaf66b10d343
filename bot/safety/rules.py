"""What the first net works with: a rule made from a written sign, and a hit of one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.safety.models import Detection, Level


@dataclass(frozen=True)
class Rule:
    """A sign, ready to be looked for."""

    sign: Detection
    strength: int
    alone: bool
    softened_by: frozenset[str]
    not_when: frozenset[str]
    patterns: tuple[tuple[str, ...], ...]  # each pattern as the names of its parts


@dataclass(frozen=True)
class Hit:
    """A sign that was found."""

    sign: Detection
    strength: int
    alone: bool

    @property
    def rank(self) -> tuple[bool, int]:
        """Danger before the gentle line, then by strength."""
        return self.sign.level is Level.SAFETY, self.strength
