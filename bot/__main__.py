"""The commands: `python -m bot serve | train | ask | check | coverage | outbox | bench`."""

from __future__ import annotations

import argparse
import sys

from bot.logging_setup import quieten
from bot.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if it went well."""
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="serve the chat (HOST, PORT)")
    train = commands.add_parser("train", help="train the model from data/")
    train.add_argument(
        "--tune", action="store_true", help="tune the sentence encoder first (minutes); else the one tuned last is used"
    )
    commands.add_parser("check", help="check every content file")
    commands.add_parser("coverage", help="every clause with its answers, every topic with what it stands on")
    outbox = commands.add_parser("outbox", help="how many letters wait to be sent, and how long (counts and ages only)")
    outbox.add_argument("--new-key", action="store_true", help="make a key for OUTBOX_KEY")
    bench = commands.add_parser(
        "bench", help="measure start, speed and memory; what is understood; what the safety nets notice; the page"
    )
    bench.add_argument(
        "what", nargs="?", choices=("speed", "understanding", "held-out", "safety", "widget", "other"), default="speed"
    )
    bench.add_argument("--compare", action="store_true", help="with understanding: train and measure the other classifiers too")
    bench.add_argument("--file", help="with other: a file of the shape of CLINC150")
    bench.add_argument("--wrong", action="store_true", help="list every question that was not top-1")
    ask = commands.add_parser("ask", help="ask one question and see why it was answered so")
    ask.add_argument("question", nargs="?")
    ask.add_argument("--council")
    ask.add_argument("--reader")
    ask.add_argument("--words")
    ask.add_argument("--topic", help="a topic's reply directly, in place of a question")
    ask.add_argument("--json", action="store_true", help="the whole reply as JSON")
    ask.add_argument("--batch", action="store_true", help="JSON lines in, JSON lines out")
    given = parser.parse_args(arguments)
    if given.command == "outbox" and given.new_key:
        from bot.outbox.encryption import new_key

        print(new_key())
        return 0
    try:
        settings = Settings.from_environment()
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    quieten(settings.log_level)
    return _run(given, settings)


def _run(given: argparse.Namespace, settings: Settings) -> int:
    from bot.content.errors import ContentError

    try:
        if given.command == "serve":
            from bot.web.app import serve

            serve(settings)
        elif given.command == "train":
            from bot.training.train import train

            print(f"Trained: {train(settings, given.tune)}")
        elif given.command == "check":
            from bot.checks import run

            return run(settings)
        elif given.command == "coverage":
            from bot.checks.coverage import report
            from bot.content.load import load

            report(load(settings.data))
        elif given.command == "outbox":
            from bot.outbox.report import report as outbox

            return outbox(settings)
        elif given.command == "bench":
            from bot import bench

            bench.run(given, settings)
        else:
            from bot.ask import ask

            return ask(given, settings)
    except ContentError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    except FileNotFoundError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
