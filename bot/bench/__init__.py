"""Measurements that anyone can run again. Nothing here decides or asserts."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.settings import Settings


def run(given: argparse.Namespace, settings: Settings) -> None:
    """Run the benchmark that was asked for."""
    from bot.bench import dialogues, safety, speed, understanding
    from bot.journey import make_journey

    if given.what == "widget":
        from bot.bench import widget

        widget.report(settings)
        return
    if given.what == "other":
        from bot.bench import other_data

        if not given.file:
            print("Name the file: `python -m bot bench other --file data_small.json`.")
            return
        other_data.report(Path(given.file), settings)
        return
    if given.what == "held-out":
        from bot.bench import held_out

        held_out.report(settings)
        return
    if given.what == "safety":
        safety.report(make_journey(settings), given.wrong)
        return
    journey = speed.started(settings)
    speed.report(journey, speed.SAMPLE)
    if given.what == "understanding":
        understanding.report(journey, given.wrong)
        dialogues.report(journey, given.wrong)
        if given.compare:
            from bot.bench import comparison

            comparison.report(settings)
