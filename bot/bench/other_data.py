"""The same way of reading on somebody else's questions: is it fitted to ours?

Reads a file of the shape of CLINC150 (Larson et al., 2019; CC BY 3.0), which is not part of this repository: lists of
[text, intent] under `train`, `oos_train`, `test` and `oos_test`.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from bot.bench.fresh_ensemble import fresh_ensemble
from bot.settings import Settings
from bot.training.examples import Example
from bot.understanding.config import ClassifierConfig, classifier_config
from bot.understanding.decide import NOT_SURE, NOT_UNDERSTOOD, decide
from bot.understanding.ensemble import TopicEnsemble

OUTSIDE = "oos"


def report(file: Path, settings: Settings) -> None:
    """Tune, fit and ask as for our own topics, in a folder that is thrown away. Print how often the best intent is the right one,
    and what the chat would do with the thresholds of config.yml."""
    data = json.loads(file.read_text(encoding="utf-8"))
    examples = [Example(text, intent) for text, intent in [*data["train"], *data["oos_train"]]]
    print("              asked        top-1     rejected  asked back  answered and wrong")
    with fresh_ensemble(examples, settings) as ensemble:
        for name, rows in (("in scope", data["test"]), ("out of scope", data["oos_test"])):
            wanted = np.array([intent for _, intent in rows])
            best, done = _read(ensemble, [text for text, _ in rows], classifier_config())
            away, back = np.isin(done, [OUTSIDE, NOT_UNDERSTOOD]), done == NOT_SURE
            counts = [best == wanted, away, back, ~away & ~back & (done != wanted)]
            print(f"{name:<13}{len(rows):>6}" + "".join(f"{100 * count.mean():>12.1f}%" for count in counts))


def _read(ensemble: TopicEnsemble, texts: list[str], config: ClassifierConfig) -> tuple[np.ndarray, np.ndarray]:
    """For each text the best intent, and what is done: an intent, or that nothing is sure or understood."""
    starts = range(0, len(texts), 64)
    rows = np.exp(np.concatenate([ensemble.log_probabilities(texts[start : start + 64]) for start in starts]))
    done = []
    for row in rows:
        best = np.argsort(-row)[: config.ranking_length]
        ranking = [{"name": ensemble.topics[column], "confidence": float(row[column])} for column in best]
        done.append(decide(ranking, config, {OUTSIDE}))
    return np.array(ensemble.topics)[rows.argmax(axis=1)], np.array(done)
