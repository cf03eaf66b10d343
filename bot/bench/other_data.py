"""The same way of reading on somebody else's questions: is it fitted to ours?

Reads a file of the shape of CLINC150 (Larson et al., 2019; CC BY 3.0), which is not part of this repository: lists of
[text, intent] under `train`, `oos_train`, `test` and `oos_test`.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from bot.bench.fresh_reader import fresh_reader
from bot.settings import Settings
from bot.understanding.examples import Example
from bot.understanding.topic_reader import TopicReader

OUTSIDE = "oos"


def report(file: Path, settings: Settings) -> None:
    """Tune, fit and ask as for our own topics, in a folder that is thrown away; print what is right."""
    data = json.loads(file.read_text(encoding="utf-8"))
    examples = [Example(text, intent) for text, intent in [*data["train"], *data["oos_train"]]]
    with fresh_reader(examples, settings) as reader:
        print(f"in scope, right first:    {100 * _right(reader, data['test']):.1f}% of {len(data['test'])}")
        print(f"out of scope, turned away: {100 * _right(reader, data['oos_test']):.1f}% of {len(data['oos_test'])}")


def _right(reader: TopicReader, rows: list[list[str]]) -> float:
    texts, wanted = [text for text, _ in rows], np.array([intent for _, intent in rows])
    starts = range(0, len(texts), 64)
    best = np.concatenate([reader.log_chances(texts[start : start + 64]).argmax(axis=1) for start in starts])
    return float(np.mean(np.array(reader.topics)[best] == wanted))
