"""How often the right topic is found, on questions that training never saw.

A question counts as right first when the reply's topic is one of those that its file accepts, and as right in the best three
when one of the three best-ranked topics is.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.shared import library
from bot.conversations import new_id
from bot.journey import Journey
from bot.message import Message, Reply
from bot.settings import ROOT

IN_SCOPE = ("young", "older", "newer")


def questions_folder() -> Path:
    """Where the measuring questions are: QUESTIONS, else ../shared/questions beside the checkout."""
    return Path(os.environ.get("QUESTIONS") or ROOT.parent / "shared" / "questions")


@dataclass
class Tally:
    """Counts of one set of questions."""

    asked: int = 0
    first: int = 0
    three: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, accept: list[str], reply: Reply, text: str) -> None:
        """Count one reply."""
        self.asked += 1
        self.kinds[reply.kind.value] += 1
        near = [name for name, _ in reply.alternatives[:3]]
        right = reply.topic in accept
        self.first += right
        self.three += right or any(name in accept for name in near)
        if not right:
            self.wrong.append(
                f"{text}\n      wanted {', '.join(accept)}; got {reply.kind.value} {reply.topic}, near {', '.join(near)}"
            )


async def measure(journey: Journey, file: Path) -> dict[str, Tally]:
    """Ask every question in a conversation of its own, with the council known."""
    content = library().content
    council = next(iter(content.councils))
    outside = {name for name, topic in content.topics.items() if topic.kind == "no_answer"}
    tallies: dict[str, Tally] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = new_id()
        reply = await journey.answer(Message(name, row["text"], council=council))
        journey.conversations.forget(name)
        scoped = row["set"] in IN_SCOPE and outside.isdisjoint(row["accept"])
        for key in [row["set"], *(["in scope"] if scoped else [])]:
            tallies.setdefault(key, Tally()).add(row["accept"], reply, row["text"])
    return tallies


def report(journey: Journey, show_wrong: bool) -> None:
    """Print the table, and with `show_wrong` every question that was not right first."""
    file = questions_folder() / "dev.jsonl"
    if not file.exists():
        print(f"No questions in {file.parent}: set QUESTIONS to their folder to measure what is understood.")
        return
    tallies = asyncio.run(measure(journey, file))
    print("set            asked  right first  in best three  kinds of reply")
    for name, tally in sorted(tallies.items()):
        kinds = ", ".join(f"{kind} {count}" for kind, count in tally.kinds.most_common(5))
        first, three = 100 * tally.first / tally.asked, 100 * tally.three / tally.asked
        print(f"{name:<13} {tally.asked:>6} {first:>11.1f}% {three:>13.1f}%  {kinds}")
    if show_wrong:
        for name, tally in tallies.items():
            for wrong in tally.wrong:
                print(f"  [{name}] {wrong}")
