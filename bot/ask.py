"""`python -m bot ask`: what would the bot do with this sentence? One by one, or many as JSON lines."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from dataclasses import replace
from typing import Any, Mapping

from bot.content.load import Content
from bot.conversation.store import new_id
from bot.journey import Journey, make_journey
from bot.message import Message
from bot.reply import Reply
from bot.settings import Settings
from bot.validation import BadInput, message_text, who_is_asking


def ask(args: argparse.Namespace, settings: Settings) -> int:
    """Run the command; 0 if every line was answered, 1 if one could not be read."""
    from bot.content.shared import library
    from bot.rasa.agent import Understanding

    journey = make_journey(settings)
    journey.model.understanding = Understanding(settings, journey.conversations)
    content = library().content
    if args.batch:
        return asyncio.run(_batch(journey, content, settings))
    line = {"text": args.question} | {name: getattr(args, name) for name in ("topic", "council", "reader", "words")}
    values = asyncio.run(_line(journey, content, line, settings))
    failed = "error" in values
    as_json = args.json or failed
    print(json.dumps(values, ensure_ascii=False, indent=2) if as_json else _readable(values))
    return int(failed)


async def _batch(journey: Journey, content: Content, settings: Settings) -> int:
    failed = 0
    for raw in sys.stdin.buffer:  # bytes: a line that is not UTF-8 is one bad line, not the end
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
        except (ValueError, RecursionError):
            line = None
        values = await _line(journey, content, line, settings)
        failed |= int("error" in values)
        print(json.dumps(values, ensure_ascii=False), flush=True)
    return failed


async def _line(journey: Journey, content: Content, line: Any, settings: Settings) -> dict[str, Any]:
    """One line in a conversation of its own, its history run through first; afterwards it is forgotten."""
    name = new_id()
    try:
        return await _replied(journey, content, line, settings, name)
    except BadInput as refused:
        return refused.body()
    finally:
        journey.conversations.forget(name)


async def _replied(journey: Journey, content: Content, line: Any, settings: Settings, name: str) -> dict[str, Any]:
    if not isinstance(line, Mapping):
        raise BadInput("not_json", content.replies["errors"]["not_json"])
    blank = Message(name, "", who_is_asking(content, line))
    for earlier in _history(content, line):
        text = message_text(content, earlier, settings.message_characters)
        await journey.answer(replace(blank, text=text))
    reply = await journey.answer(_message(content, line, blank, settings))
    return _fields(reply, name)


def _history(content: Content, line: Mapping[str, Any]) -> list[Any]:
    """What the person typed before.

    Raises:
        BadInput: it is no list.
    """
    history = line.get("history") or []
    if not isinstance(history, list):
        raise BadInput("bad_history", content.replies["errors"]["bad_history"])
    return history


def _message(content: Content, line: Mapping[str, Any], blank: Message, settings: Settings) -> Message:
    """The message that the line asks to be answered: a topic, as if its button was pressed, or a text.

    Raises:
        BadInput: the topic is unknown, or there is no text.
    """
    topic = line.get("topic")
    if topic is None:
        return replace(blank, text=message_text(content, line.get("text"), settings.message_characters))
    if not isinstance(topic, str) or topic not in content.topics:
        raise BadInput("no_such_topic", content.replies["errors"]["no_such_topic"])
    return replace(blank, text=f"/{topic}", pressed=True)


def _fields(reply: Reply, name: str) -> dict[str, Any]:
    values = reply.fields()
    values.pop("buttons")
    return values | {"messages": reply.as_rasa(name)}


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
