"""The action under test, on one message."""

from functools import partial
from typing import Callable

import pytest

from tests.actions.acting import Acted, act


@pytest.fixture
def acts(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Acted]:
    """Runs an action: `acts(Affirm(), text="ok cool", last_topic="file")`."""
    return partial(act, monkeypatch)
