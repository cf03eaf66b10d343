"""What is noticed of the pairs of danger and its harmless twin, and of the harm and the person in it."""

from __future__ import annotations

from typing import Callable, Optional

from bot.bench.wilson import in_words
from bot.journey import Journey
from bot.safety.models import Detection, Level
from bot.safety.voice import voice_of
from bot.settings import Settings
from bot.training.pairs import Pair, safety_pairs

Found = tuple[Pair, Optional[Detection], Optional[Detection]]  # the pair, and what was noticed in danger and in twin

ROWS: dict[str, Callable[[Found], bool]] = {
    "danger: noticed": lambda found: found[1] is not None,
    "danger: help first": lambda found: _first(found[1]),
    "twin: help first": lambda found: _first(found[2]),
    "twin: the gentle line": lambda found: found[2] is not None and not _first(found[2]),
    "both right": lambda found: _first(found[1]) and not _first(found[2]),
}
TOLD: dict[str, Callable[[Pair, Detection], bool]] = {  # of those that got help first
    "help first: right harm": lambda pair, detection: (
        pair.danger.tells is not None and detection.harm_type == pair.danger.tells.harm_type
    ),
    "help first: right voice": lambda pair, detection: voice_of("young_person", False, detection) == _voice(pair),
}


def report(journey: Journey, settings: Settings, show_wrong: bool) -> None:
    """Print the shares of both sets, each with its range; with `show_wrong` what was missed, and what alarmed, held out."""
    pairs = safety_pairs(settings.data / "safety" / "examples" / "pairs")
    assess = journey.safety.assessor.assess
    sets = {name: [(pair, assess(pair.danger.text), assess(pair.twin.text)) for pair in pairs if pair.held_out is held]
            for name, held in (("to learn from", False), ("held out", True))}  # fmt: skip
    print(f"{'pairs':<24}" + "".join(f"{f'{name} ({len(found)})':>24}" for name, found in sets.items()))
    for row, holds in ROWS.items():
        print(f"{row:<24}" + "".join(f"{in_words(sum(map(holds, found)), len(found)):>24}" for found in sets.values()))
    for row, right in TOLD.items():
        print(f"{row:<24}" + "".join(f"{_of_first(found, right):>24}" for found in sets.values()))
    if show_wrong:
        _show(sets["held out"])


def _first(detection: Optional[Detection]) -> bool:
    return detection is not None and detection.level is Level.SAFETY


def _of_first(found: list[Found], right: Callable[[Pair, Detection], bool]) -> str:
    first = [(pair, danger) for pair, danger, _ in found if danger is not None and _first(danger)]
    return in_words(sum(right(pair, danger) for pair, danger in first), len(first))


def _voice(pair: Pair) -> str:
    """Whose words belong to the message of danger, by its labels."""
    tells = pair.danger.tells
    if tells is None:
        return ""
    return voice_of("young_person", False, Detection("", Level.SAFETY, tells.harm_type, tells.speaker, tells.hurt))


def _show(found: list[Found]) -> None:
    for pair, danger, twin in found:
        if not _first(danger):
            print(f"  {danger.level.value if danger else 'nothing'}: {pair.danger.text}")
        if _first(twin) and twin:
            print(f"  alarm ({twin.rule_id}; {pair.twin_is.value}): {pair.twin.text}")
