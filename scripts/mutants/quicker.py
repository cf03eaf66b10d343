"""A plugin of pytest for the runs of mutmut, which names each test by its parameters, a thousand of them: that makes pytest slow.

So pytest is given each test function once, and what was not named is dropped after collection. The first case of each
function comes first: mostly one of these finds a slip, and the rest need not run. Tests of the trained model are dropped.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

FAILED = Path("failed_without_a_slip.jsonl")  # in the working folder of mutmut's tests
MODEL = {"journey", "talk"}  # fixtures that load it
NAMED = pytest.StashKey[set[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Shorten the arguments."""
    named = {arg for arg in config.args if "::" in arg}
    config.stash[NAMED] = named
    config.args[:] = dict.fromkeys(arg.partition("[")[0] if arg in named else arg for arg in config.args)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what was named, the first case of each function before all others."""
    named = config.stash[NAMED]
    kept = [item for item in items if not MODEL.intersection(getattr(item, "fixturenames", ()))]
    if named:
        kept = [item for item in kept if item.nodeid in named or _function(item) in named]
    first = {_function(item): item for item in reversed(kept)}
    items[:] = [*reversed(first.values()), *(item for item in kept if first[_function(item)] is not item)]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what fails with no slip switched on: under mutmut a test that reads the process's output may."""
    if report.failed and os.environ.get("MUTANT_UNDER_TEST") in ("", "stats"):
        with FAILED.open("a", encoding="utf-8") as noted:
            noted.write(json.dumps(report.nodeid) + "\n")


def _function(item: pytest.Item) -> str:
    return item.nodeid.partition("[")[0]
