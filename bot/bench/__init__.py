"""Measurements that anyone can run again. Nothing here decides or asserts."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> None:
    """Run the benchmark that was asked for."""
    if args.what in ("safety", "pairs", "languages"):
        _of_danger(args, settings)
    elif args.what == "widget":
        from bot.bench import widget

        widget.report(settings)
    elif args.what == "other":
        from bot.bench import other_data

        if not args.file:
            print("Name the file: `python -m bot bench other --file data_small.json`.")
            return
        other_data.report(Path(args.file), settings)
    elif args.what == "held-out":
        from bot.bench import held_out

        held_out.report(settings)
    else:
        _of_understanding(args, settings)


def _of_danger(args: argparse.Namespace, settings: Settings) -> None:
    from bot.bench import languages, pairs, safety
    from bot.journey import make_journey

    journey = make_journey(settings)
    if args.what == "safety":
        safety.report(journey, args.wrong)
    elif args.what == "pairs":
        pairs.report(journey, settings, args.wrong)
    else:
        languages.report(journey.safety.assessor.assess, settings, args.wrong)


def _of_understanding(args: argparse.Namespace, settings: Settings) -> None:
    from bot.bench import dialogues, speed, understanding

    journey = speed.started(settings)
    speed.report(journey, speed.SAMPLE)
    if args.what != "understanding":
        return
    understanding.report(journey, args.wrong)
    dialogues.report(journey, args.wrong)
    if args.compare:
        from bot.bench import comparison

        comparison.report(settings)
