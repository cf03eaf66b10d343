"""Tuning: the sentence encoder learns this chat's own questions, and to hear danger, in one run.

One encoder, two heads: which topic (softmax over topics), and whether somebody is in danger (one score). The topic head is thrown
away afterwards: a fresh one is fitted on the tuned vectors (`fit_head.py`), so that an edited question needs no new tuning.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
from tqdm import tqdm

from bot.training.background import NO_STORIES, Background
from bot.training.batches import batches, chosen, padded, round_texts
from bot.training.config import TRAINING, TrainingConfig
from bot.training.examples import Example
from bot.training.network import Network
from bot.training.told import told_targets, told_words


def tune(
    examples: list[Example],
    weights: Path,
    file: Path,
    background: Background = NO_STORIES,
    config: TrainingConfig = TRAINING,
) -> None:
    """Tune on the examples that are not held out, and write the encoder to `file` as ONNX.

    In: `tokens`, `mask`. Out: `vector` (`LENGTH` numbers), `danger` (a logit), and `tells` (a logit for each of `told_words`).
    """
    _prepare(config.seed)
    rng = random.Random(config.seed)  # noqa: S311 - no secret
    examples = [example for example in examples if not example.held_out]
    targets, topics = _targets(examples)
    dangers = np.array([example.danger for example in examples], np.float32)
    tells = told_targets(examples)
    tokenizer = _tokenizer(weights, config.tokens)
    steps = int(sum(len(examples) * share / config.batch for share in config.round_shares))
    network = Network(weights, topics, [len(words) for words in told_words(examples).values()], steps, config)
    losses = np.full(len(examples), np.inf)
    with tqdm(total=steps, desc="Tuning the encoder", unit="step") as bar:
        for share in config.round_shares:
            pieces = [piece.ids for piece in tokenizer.encode_batch(round_texts(examples, background, rng, config))]
            lengths = [len(piece) for piece in pieces]
            for rows in batches(lengths, chosen(losses, share, rng, config), rng, config.batch):
                tokens, mask = padded([pieces[row] for row in rows])
                losses[rows] = network.step(tokens, mask, targets[rows], dangers[rows], tells[rows]).numpy()
                bar.update()
    network.export(file)


def _prepare(seed: int) -> None:
    """Set TensorFlow up for this run."""
    import tensorflow as tf
    from transformers.utils import logging as transformers_logging

    transformers_logging.set_verbosity_error()
    # half the time where the processor can multiply short floats; nothing changes elsewhere
    tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": True})
    tf.random.set_seed(seed)


def _targets(examples: list[Example]) -> tuple[np.ndarray, int]:
    """The column of each example's topic, -1 if it has none; and how many topics there are."""
    topics = sorted({example.topic for example in examples if example.topic})
    column = {topic: number for number, topic in enumerate(topics)}
    return np.array([column[example.topic] if example.topic else -1 for example in examples], np.int32), len(topics)


def _tokenizer(weights: Path, tokens: int) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.enable_truncation(tokens)
    tokenizer.no_padding()
    return tokenizer
