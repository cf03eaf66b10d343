"""What each command does. A command imports what it needs when it runs, so that `check` does not wait for Rasa."""

from __future__ import annotations

from argparse import Namespace
from typing import Callable

from bot.settings import Settings


def _serve(args: Namespace, settings: Settings) -> int:
    from bot.web.app import serve

    serve(settings)
    return 0


def _train(args: Namespace, settings: Settings) -> int:
    from bot.training.train import train

    print(f"Trained: {train(settings, args.tune)}")
    return 0


def _check(args: Namespace, settings: Settings) -> int:
    from bot.checks import run

    return run(settings)


def _coverage(args: Namespace, settings: Settings) -> int:
    from bot.checks.coverage import report
    from bot.content.load import load

    report(load(settings.data))
    return 0


def _outbox(args: Namespace, settings: Settings) -> int:
    from bot.outbox.report import report

    return report(settings)


def _bench(args: Namespace, settings: Settings) -> int:
    from bot import bench

    bench.run(args, settings)
    return 0


def _ask(args: Namespace, settings: Settings) -> int:
    if args.compare:
        from bot.ask.compare import compare

        return compare(*args.compare)
    from bot.ask.command import ask

    return ask(args, settings)


COMMANDS: dict[str, Callable[[Namespace, Settings], int]] = {
    "serve": _serve,
    "train": _train,
    "check": _check,
    "coverage": _coverage,
    "outbox": _outbox,
    "bench": _bench,
    "ask": _ask,
}
