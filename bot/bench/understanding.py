"""What is understood of questions that training never saw: in scope, out of scope, in talks; and how sure the wrong ones were.

Every message goes through the whole journey, as a person's would. A question counts as top-1 when the reply's topic is one
of those that its file accepts ("did you mean" counts by its first button), and as top-3 when one of the three best-ranked
topics is.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Callable

from bot.bench.questions import questions_folder
from bot.content.shared import library
from bot.conversation.store import new_id
from bot.journey import Journey
from bot.message import Message
from bot.outcome import Kind
from bot.profile import Told
from bot.reply import Reply

IN_SCOPE = ("young", "older", "newer")
LONG = 30  # words
STYLES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "misspelt": lambda row: bool(re.search("misspelt|typos|dyslexic|phonetic|autocorrect", row["style"])),
    "second language": lambda row: "second" in row["style"],
    f"over {LONG} words": lambda row: len(row["text"].split()) > LONG,
}


@dataclass
class Tally:
    """Counts of one set of questions."""

    asked: int = 0
    top_1: int = 0
    top_3: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    rejected: int = 0  # told that this chat does not know, or met as what it was (an insult)
    wrong_answers: int = 0  # answered, and with the wrong topic
    wrong: list[str] = field(default_factory=list)

    def add(self, row: dict[str, Any], reply: Reply) -> None:
        """Count one reply."""
        near = [name for name, _ in reply.alternatives[:3]]
        right = reply.topic in row["accept"]
        self.asked += 1
        self.kinds[reply.kind.value] += 1
        self.top_1 += right
        self.top_3 += right or any(name in row["accept"] for name in near)
        self.rejected += right or reply.kind is Kind.NO_ANSWER
        self.wrong_answers += not right and reply.kind in (Kind.ANSWER, Kind.SUPPORT, Kind.WORD)
        if not right:
            wanted, got = ", ".join(row["accept"]), f"{reply.kind.value} {reply.topic}"
            self.wrong.append(f"{row['text']}\n      wanted {wanted}; got {got}, near {', '.join(near)}")

    def share(self, count: int) -> str:
        """A count as a share of what was asked."""
        return f"{100 * count / max(1, self.asked):5.1f}%"


async def measure(journey: Journey) -> dict[str, Tally]:
    """Ask every question in a talk of its own, with the council known."""
    content = library().content
    council = next(iter(content.councils))
    outside = {name for name, topic in content.topics.items() if topic.kind == "no_answer"}
    tallies: dict[str, Tally] = {}
    for line in (questions_folder() / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = new_id()
        reply = await journey.answer(Message(name, row["text"], Told(council)))
        journey.conversations.forget(name)
        keys = [row["set"].replace("_", " ")]
        if row["set"] in IN_SCOPE and outside.isdisjoint(row["accept"]):
            keys += ["in scope", *(style for style, has in STYLES.items() if has(row))]
        for key in keys:
            tallies.setdefault(key, Tally()).add(row, reply)
    return tallies


def report(journey: Journey, show_wrong: bool) -> None:
    """Print the figures, and with `show_wrong` every question that was not top-1."""
    if not (questions_folder() / "dev.jsonl").exists():
        print(f"No questions in {questions_folder()}: set QUESTIONS to their folder to measure what is understood.")
        return
    tallies = asyncio.run(measure(journey))
    print("\nthe product        asked        top-1       top-3  kinds of reply")
    for name, tally in tallies.items():
        kinds = ", ".join(f"{kind} {count}" for kind, count in tally.kinds.most_common(5))
        print(f"{name:<17} {tally.asked:>6} {tally.share(tally.top_1):>12} {tally.share(tally.top_3):>11}  {kinds}")
    scoped, outside = tallies["in scope"], tallies["out of scope"]
    print(f"rejected as out of scope, rightly:      {outside.share(outside.rejected)}")
    print(f"rejected as out of scope, wrongly:      {scoped.share(scoped.kinds[Kind.NO_ANSWER.value])}")
    print(f"in scope, answered and wrong:           {scoped.share(scoped.wrong_answers)}")
    print(f"in scope, asked back (did you mean):    {scoped.share(scoped.kinds[Kind.CHOOSE.value])}")
    if show_wrong:
        for name in ("in scope", "out of scope"):
            for wrong in tallies[name].wrong:
                print(f"  [{name}] {wrong}")
