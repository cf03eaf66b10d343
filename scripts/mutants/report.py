"""What is printed: the share found in each room and in all, and every slip that no test found."""

from __future__ import annotations

from scripts.mutants.run import Outcome


def lines_of(outcome: Outcome) -> list[str]:
    """One room: its share, and its survivors with file, line and what was changed."""
    lines = [f"\n{_share(outcome.room, outcome.found, outcome.tried, outcome.of)}"]
    if outcome.left_out:
        lines.append(
            f"  {len(outcome.left_out)} tests left out: they fail here before any slip (no trained model, no server of its own)"
        )
    lines += [f"  survived  {mutant}" for mutant in outcome.survived]
    lines += [f"  no test   {mutant}" for mutant in outcome.unseen]
    return lines


def summary(outcomes: list[Outcome]) -> list[str]:
    """One line a room, and one for all."""
    rows = [_share(one.room, one.found, one.tried, one.of) for one in outcomes]
    total = _share("all", sum(one.found for one in outcomes), sum(one.tried for one in outcomes), sum(one.of for one in outcomes))
    return ["", *rows, total]


def _share(name: str, found: int, tried: int, of: int) -> str:
    share = f"{100 * found / tried:.0f} %" if tried else "-"
    return f"{name:13}{share:>6} found: {found} of {tried} tried, of {of} that there are"
