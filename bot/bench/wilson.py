"""A share with the range in which the true one lies, nineteen times in twenty (Wilson's score interval, 1927)."""

from __future__ import annotations

from math import sqrt

Z = 1.96  # of the normal distribution: nineteen in twenty


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The lowest and the highest share, from 0 to 1; everything is possible where nothing was asked."""
    if of == 0:
        return 0.0, 1.0
    share, spread = hits / of, Z * Z / of
    middle, half = share + spread / 2, Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def in_words(hits: int, of: int) -> str:
    """The share in percent, with its range."""
    low, high = wilson(hits, of)
    return f"{100 * hits / max(1, of):5.1f}% ({100 * low:.0f}-{100 * high:.0f})"
