"""Talks whose last message leans on what was said before: is the reply to it the right one?"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from bot.bench.questions import questions_folder
from bot.conversation.store import new_id
from bot.journey import Journey
from bot.message import Message
from bot.outcome import Kind, Outcome
from bot.profile import Told
from bot.reply import Reply

ANSWERS = (Kind.ANSWER, Kind.SUPPORT, Kind.REQUEST, Kind.CHOOSE, Kind.CHAT, Kind.WORD, Kind.FORGOTTEN)


def fits(expect: dict[str, Any], reply: Reply, before: Reply) -> bool:
    """Whether a reply is what a talk expects: its topic, its kind, and who it is for.

    Args:
        before: the reply before the last one ("say that again" repeats it).
    """
    topics = [expect.get("topic"), *expect.get("also", [])]
    right = expect.get("topic") is None or reply.topic in topics or bool(set(reply.topics) & set(topics))
    now = {"council_after": reply.council, "reader_after": reply.audience}
    changed = all(value == expect[name] for name, value in now.items() if name in expect)
    kinds = {
        "safety": reply.kind is Kind.SAFETY,
        "simpler": reply.layer == "easier",
        "more": reply.layer == "more",
        "source": reply.layer == "source",
        "repeat": reply.kind in (Kind.ANSWER, Kind.SUPPORT) and reply.topic in (before.topic, expect.get("topic")),
        "forgotten": reply.kind is Kind.FORGOTTEN,
        "request": reply.kind is Kind.REQUEST,
        "not_asked": reply.kind in (Kind.CHOOSE, Kind.NO_ANSWER),
        None: reply.kind in ANSWERS,
    }
    return right and changed and kinds[expect.get("kind")]


async def _talk(journey: Journey, row: dict[str, Any]) -> tuple[Reply, Reply]:
    name, before, reply = new_id(), Reply(Outcome.CHAT), Reply(Outcome.CHAT)
    for turn in row["turns"]:
        before, reply = reply, await journey.answer(Message(name, turn, Told(row["council"], row["reader"]), typed=True))
    journey.conversations.forget(name)
    return before, reply


def report(journey: Journey, show_wrong: bool) -> None:
    """Print how many talks end rightly, and with `show_wrong` those that do not."""
    file = questions_folder() / "dev_dialogues.jsonl"
    if not file.exists():
        return
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    right = 0
    for row in rows:
        before, reply = asyncio.run(_talk(journey, row))
        good = fits(row["expect"], reply, before)
        right += good
        if show_wrong and not good:
            got = f"{reply.kind.value} {reply.topic} {reply.layer} {reply.council} {reply.audience}"
            print(f"  [talk] {' / '.join(row['turns'])}\n      wanted {row['expect']}; got {got}")
    print(f"talks whose last reply is right:        {100 * right / len(rows):5.1f}% of {len(rows)}")
