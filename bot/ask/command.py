"""The command: one question for reading, or many lines as JSON."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from typing import Any

from bot.ask.lines import Lines
from bot.journey import make_journey
from bot.settings import Settings


def ask(args: argparse.Namespace, settings: Settings) -> int:
    """Run the command; 0 if every line was answered, 1 if one could not be read."""
    from bot.content.shared import library
    from bot.rasa.agent import Understanding

    journey = make_journey(settings)
    journey.model.understanding = Understanding(settings, journey.conversations)
    lines = Lines(journey, library().content, settings.message_characters)
    if args.batch:
        return asyncio.run(_batch(lines))
    line = {"text": args.question} | {name: getattr(args, name) for name in ("topic", "council", "reader", "words")}
    values = asyncio.run(lines.answer(line))
    failed = "error" in values
    as_json = args.json or failed
    print(json.dumps(values, ensure_ascii=False, indent=2) if as_json else _readable(values))
    return int(failed)


async def _batch(lines: Lines) -> int:
    failed = 0
    for raw in sys.stdin.buffer:  # bytes: a line that is not UTF-8 is one bad line, not the end
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
        except (ValueError, RecursionError):
            line = None
        values = await lines.answer(line)
        failed |= int("error" in values)
        print(json.dumps(values, ensure_ascii=False), flush=True)
    return failed


def _readable(values: dict[str, Any]) -> str:
    """The reply and why, for reading."""
    alternatives = ", ".join(f"{item['topic']} {item['confidence']:.2f}" for item in values["alternatives"])
    sources = "\n".join(f"  {source['clause']}: {source['heading']}" for source in values["sources"])
    lines = [
        values["text"], "",
        f"kind: {values['kind']}   topic: {values['topic']}   layer: {values['layer']}   confidence: {values['confidence']:.2f}",
        f"council: {values['council']}   reader: {values['reader']}",
        f"near: {alternatives}",
    ]  # fmt: skip
    if sources:
        lines.append(f"stands on:\n{sources}")
    return "\n".join(lines)
