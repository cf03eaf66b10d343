"""The product's classifier beside those that it was chosen from: trained on the same questions, asked the same, in one run."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from bot.bench.compare import FEW, Classifier, beside_the_default, candidates
from bot.bench.questions import questions_folder
from bot.bench.understanding import IN_SCOPE, STYLES
from bot.content.shared import library
from bot.settings import Settings


def report(settings: Settings) -> None:
    """Print top-1 and top-3 of every candidate, over what is in scope and over the hard styles."""
    file = questions_folder() / "dev.jsonl"
    if not file.exists():
        return
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    outside = {name for name, topic in library().content.topics.items() if topic.kind == "no_answer"}
    rows = [row for row in rows if row["set"] in IN_SCOPE and outside.isdisjoint(row["accept"])]
    print(f"\nclassifiers, on {len(rows)} questions: top-1 / top-3, then top-1 of the hard styles")
    for name, ask in candidates(settings):
        _print(name, ask, rows)
    print(f"trained on {FEW} questions of each topic:")
    for name, ask in beside_the_default(settings):
        _print(name, ask, rows)


def _print(name: str, ask: Classifier, rows: list[dict[str, Any]]) -> None:
    topics, probabilities = ask([row["text"] for row in rows])
    ranked = [[topics[column] for column in np.argsort(-row)[:3]] for row in probabilities]
    first = np.array([best[0] in row["accept"] for best, row in zip(ranked, rows)])
    three = np.array([any(topic in row["accept"] for topic in best) for best, row in zip(ranked, rows)])
    styles = ", ".join(f"{style} {100 * first[[has(row) for row in rows]].mean():.0f}%" for style, has in STYLES.items())
    print(f"{name:<66} {100 * first.mean():5.1f}% / {100 * three.mean():5.1f}%   {styles}", flush=True)
