"""Where in a message the parts of a pattern stand: close to each other, and in one sentence."""

from __future__ import annotations


def co_occurs(starts: list[set[int]], sentence: list[int], near_words: int) -> set[int]:
    """The sentences in which every part of a pattern is found, at most `near_words` from its first part."""
    if not all(starts):
        return set()
    places = set()
    for first in starts[0]:
        near = range(first - near_words, first + near_words + 1)
        if sentence[first] not in places and all(
            any(place in part and sentence[place] == sentence[first] for place in near) for part in starts[1:]
        ):
            places.add(sentence[first])
    return places
