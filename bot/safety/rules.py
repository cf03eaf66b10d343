"""What the rule detector works with: a rule, a hit of one, and how a hit is judged by what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.safety.models import Detection, Level
from bot.safety.places import co_occurs
from bot.safety.reading import ReadingConfig

Where = dict[int, set[str]]  # sentence number -> names of the frames in it


@dataclass(frozen=True)
class Rule:
    """A rule, ready to be looked for."""

    detection: Detection
    strength: int
    alone: bool
    softened_by: frozenset[str]
    not_when: frozenset[str]
    patterns: tuple[tuple[str, ...], ...]  # each pattern as the names of its parts

    def judge(self, found: dict[str, set[int]], frames: Where, sentence: list[int], reading: ReadingConfig) -> list[Hit]:
        """One hit a pattern: safety where the words tell of now and of life, support where of the past or of paper."""
        hits = []
        for parts in self.patterns:
            levels = self._levels(parts, found, frames, sentence, reading)
            if levels:
                level = Level.SAFETY if Level.SAFETY in levels else Level.SUPPORT
                hits.append(Hit(replace(self.detection, level=level), self.strength, self.alone))
        return hits

    def _levels(
        self, parts: tuple[str, ...], found: dict[str, set[int]], frames: Where, sentence: list[int], reading: ReadingConfig
    ) -> set[Level]:
        """The level at each place where the pattern stands; none where a frame says that it does not count."""
        levels = set()
        for place in co_occurs([found.get(part, set()) for part in parts], sentence, reading.near_words):
            around = _frames_around(place, frames, sentence, reading.short_message_words)
            if not self.not_when & around:
                soft = self.softened_by & around and "now" not in around
                levels.add(Level.SUPPORT if soft else self.detection.level)
        return levels


def _frames_around(place: int, frames: Where, sentence: list[int], short_message_words: int) -> set[str]:
    """The frames of the whole message, or of a long one those in this sentence and beside it."""
    near = set(frames) if len(sentence) <= short_message_words else {place - 1, place, place + 1}
    return {name for number in near for name in frames.get(number, ())}


@dataclass(frozen=True)
class Hit:
    """A rule that was found."""

    detection: Detection
    strength: int
    alone: bool

    @property
    def rank(self) -> tuple[bool, int]:
        """Danger before the gentle line, then by strength."""
        return self.detection.level is Level.SAFETY, self.strength


def strongest(hits: list[Hit]) -> Detection | None:
    """The strongest of the hits; one uncertain pattern with no second that agrees is only worth the gentle line."""
    urgent = [hit for hit in hits if hit.detection.level is Level.SAFETY]
    if len(urgent) == 1 and not urgent[0].alone:
        hits = [replace(hit, detection=replace(hit.detection, level=Level.SUPPORT)) for hit in hits]
    return max(hits, key=lambda hit: hit.rank).detection if hits else None
