"""Measurements that anyone can run again. Nothing here decides or asserts."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> None:
    """Run the benchmark that was asked for."""
    from bot.bench import dialogues, safety, speed, understanding
    from bot.journey import make_journey

    if args.what == "widget":
        from bot.bench import widget

        widget.report(settings)
        return
    if args.what == "other":
        from bot.bench import other_data

        if not args.file:
            print("Name the file: `python -m bot bench other --file data_small.json`.")
            return
        other_data.report(Path(args.file), settings)
        return
    if args.what == "held-out":
        from bot.bench import held_out

        held_out.report(settings)
        return
    if args.what == "languages":
        from bot.bench import languages

        languages.report(make_journey(settings).safety.assessor.assess, settings, args.wrong)
        return
    if args.what == "pairs":
        from bot.bench import pairs

        pairs.report(make_journey(settings), settings, args.wrong)
        return
    if args.what == "safety":
        safety.report(make_journey(settings), args.wrong)
        return
    journey = speed.started(settings)
    speed.report(journey, speed.SAMPLE)
    if args.what == "understanding":
        understanding.report(journey, args.wrong)
        dialogues.report(journey, args.wrong)
        if args.compare:
            from bot.bench import comparison

            comparison.report(settings)
