"""The range of a share, against values of the published formula."""

import pytest

from bot.bench.wilson import in_words, wilson


@pytest.mark.parametrize(
    "hits, of, low, high",
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763), (98, 100, 0.930, 0.994)],
)
def test_the_range(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.001)


def test_it_is_told_in_percent() -> None:
    assert in_words(98, 100) == " 98.0% (93-99)"
