"""The commands: `python -m bot serve | train | ask | check | coverage | outbox | bench`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bot.commands import COMMANDS
from bot.logging_setup import configure_logging
from bot.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if it went well."""
    args = _parser().parse_args(arguments)
    if args.command == "outbox" and args.new_key:
        return _new_key()
    try:
        settings = Settings.from_environment()
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    configure_logging(settings.log_level)
    return _run(args, settings)


def _run(args: argparse.Namespace, settings: Settings) -> int:
    from bot.content.errors import ContentError

    try:
        return COMMANDS[args.command](args, settings)
    except (ContentError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1


def _new_key() -> int:
    """A key is made before there are whole settings: they need one."""
    from bot.outbox.encryption import new_key

    print(new_key())
    return 0


def _parser() -> argparse.ArgumentParser:
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
    measures = "measure start, speed and memory; what is understood; what is noticed of danger; the page"
    _add_bench(commands.add_parser("bench", help=measures))
    _add_ask(commands.add_parser("ask", help="ask one question and see why it was answered so"))
    return parser


def _add_bench(bench: argparse.ArgumentParser) -> None:
    parts = ("speed", "understanding", "held-out", "safety", "pairs", "languages", "widget", "other")
    bench.add_argument("what", nargs="?", choices=parts, default="speed")
    bench.add_argument("--compare", action="store_true", help="with understanding: train and measure the other classifiers too")
    bench.add_argument("--file", help="with other: a file of the shape of CLINC150")
    bench.add_argument("--wrong", action="store_true", help="list every question that was not top-1")


def _add_ask(ask: argparse.ArgumentParser) -> None:
    ask.add_argument("question", nargs="?")
    ask.add_argument("--council")
    ask.add_argument("--reader")
    ask.add_argument("--words")
    ask.add_argument("--topic", help="a topic's reply directly, in place of a question")
    ask.add_argument("--json", action="store_true", help="the whole reply as JSON")
    ask.add_argument("--batch", action="store_true", help="JSON lines in, JSON lines out; a line is a message or a whole talk")
    names = ("BEFORE", "AFTER")
    said = "which replies differ between two files that --batch printed, or two folders of them"
    ask.add_argument("--compare", nargs=2, type=Path, metavar=names, help=said)


if __name__ == "__main__":
    sys.exit(main())
