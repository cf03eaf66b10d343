"""Where in a message the parts of a pattern stand: close to each other, and in one sentence."""

from __future__ import annotations

CLOSE = 14  # words between the parts of a pattern joined by `&`


def co_occurs(starts: list[set[int]], sentence: list[int]) -> set[int]:
    """The sentences in which every part of a pattern is found, close to its first part."""
    if not all(starts):
        return set()
    places = set()
    for first in starts[0]:
        near = range(first - CLOSE, first + CLOSE + 1)
        if sentence[first] not in places and all(
            any(place in part and sentence[place] == sentence[first] for place in near) for part in starts[1:]
        ):
            places.add(sentence[first])
    return places
