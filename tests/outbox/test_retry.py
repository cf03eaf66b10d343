"""The pauses between two tries, and how long a sender may hold a letter."""

import pytest

from bot.outbox.retry import RetryPolicy

RETRY = RetryPolicy(first_pause=30)


def test_pauses_grow_to_an_hour_and_never_end() -> None:
    pauses = [RETRY.pause(tries) for tries in range(1, 200)]
    assert pauses[:4] == [30, 60, 120, 240]
    assert pauses == sorted(pauses) and pauses[-1] == 3600


def test_after_years_the_pause_is_still_a_number() -> None:
    """Doubling without end overflows."""
    assert RETRY.pause(100_000) == 3600


@pytest.mark.parametrize(("first", "pause"), [(3599, 3599), (3600, 3600), (7200, 3600)])
def test_even_the_first_pause_is_an_hour_at_most(first: float, pause: float) -> None:
    assert RetryPolicy(first_pause=first).pause(1) == pause


def test_a_lease_outlasts_sending() -> None:
    """A letter whose sender is still at it would be sent twice."""
    assert RETRY.lease(60) == 70


@pytest.mark.parametrize(("first", "idle"), [(1, 1), (15, 15), (30, 15)])
def test_the_outbox_is_looked_at_as_soon_as_a_letter_may_be_due(first: float, idle: float) -> None:
    assert RetryPolicy(first_pause=first).idle() == idle
