"""The same way of reading on somebody else's questions: is it fitted to ours?

Reads a file of the shape of CLINC150 (Larson et al., 2019; CC BY 3.0), which is not part of this repository: lists of
[text, intent] under `train`, `oos_train`, `test` and `oos_test`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Mapping

import numpy as np

from bot.bench.fresh_reader import fresh_reader
from bot.content.files import read_yaml
from bot.settings import ROOT, Settings
from bot.training.examples import Example
from bot.understanding.decide import NOT_SURE, NOT_UNDERSTOOD, decide
from bot.understanding.ensemble import TopicReader

OUTSIDE = "oos"
RANKED = 10


def report(file: Path, settings: Settings) -> None:
    """Tune, fit and ask as for our own topics, in a folder that is thrown away. Print how often the best intent is the right one,
    and what the chat would do with the thresholds of config.yml."""
    data = json.loads(file.read_text(encoding="utf-8"))
    thresholds = next(part for part in read_yaml(ROOT / "config.yml")["pipeline"] if "elsewhere" in part)
    examples = [Example(text, intent) for text, intent in [*data["train"], *data["oos_train"]]]
    print("              asked  right first  turned away  asked back  answered and wrong")
    with fresh_reader(examples, settings) as reader:
        for name, rows in (("in scope", data["test"]), ("out of scope", data["oos_test"])):
            wanted = np.array([intent for _, intent in rows])
            best, done = _read(reader, [text for text, _ in rows], thresholds)
            away, back = np.isin(done, [OUTSIDE, NOT_UNDERSTOOD]), done == NOT_SURE
            counts = [best == wanted, away, back, ~away & ~back & (done != wanted)]
            print(f"{name:<13}{len(rows):>6}" + "".join(f"{100 * count.mean():>12.1f}%" for count in counts))


def _read(reader: TopicReader, texts: list[str], thresholds: Mapping[str, Any]) -> tuple[np.ndarray, np.ndarray]:
    """For each text the best intent, and what is done: an intent, or that nothing is sure or understood."""
    starts = range(0, len(texts), 64)
    chances = np.exp(np.concatenate([reader.log_chances(texts[start : start + 64]) for start in starts]))
    done = []
    for row in chances:
        ranking = [{"name": reader.topics[column], "confidence": float(row[column])} for column in np.argsort(-row)[:RANKED]]
        done.append(decide(ranking, thresholds, {OUTSIDE}))
    return np.array(reader.topics)[chances.argmax(axis=1)], np.array(done)
