"""Tuning: the sentence encoder learns this chat's own questions, and to hear danger, in one run. TensorFlow is needed only here.

One encoder, two heads: which topic (softmax over topics), and whether somebody is in danger (one score). The topic head is thrown
away afterwards: a fresh one is fitted on the tuned vectors (`heads.py`), so that an edited question needs no new tuning.
Each head has its own look at a text: it learns which words count, so that a question is not drowned by the story around it
(attention pooling; the mean of all words, where it starts, was a little worse on questions held out, long ones and others).
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, Callable

import numpy as np
from tqdm import tqdm

from bot.encoder.sentence_encoder import LENGTH
from bot.training.augmentation import misspell
from bot.training.background import NO_STORIES, SHORT, Background, beside
from bot.training.examples import Example
from bot.training.gelu import curve

ROUNDS = 4
WHOLE_ROUNDS = 2  # after so many, each round takes only the questions that went worst, and a few others
HARD, OTHERS = 0.25, 0.05
BATCH = 64
QUICK = {"attention_probs_dropout_prob": 0.0}  # no dropout between words: less time, and no accuracy lost that could be measured
FROZEN = 3  # lowest layers that stay as they are (with the embeddings): the fourth part of the time
TOKENS = 112  # a longer text is cut here; a long question must keep its end, where it mostly asks
RATE = 3.5e-4
SMOOTHING = 0.1
DANGER_WEIGHT = 1.0  # of the danger head's loss against the topics'
NEVER = 1e4  # takes the filling of short texts out of the look
KEPT_AVERAGE = 0.995  # the weights kept are a running average of the last few hundred steps


def tune(examples: list[Example], weights: Path, file: Path, background: Background = NO_STORIES, seed: int = 7) -> None:
    """Tune on the examples that are not held out, and write the encoder to `file` as ONNX.

    In: `tokens`, `mask`. Out: `vector` (`LENGTH` numbers) and `danger` (a logit).
    """
    import tensorflow as tf
    from tokenizers import Tokenizer
    from transformers import TFAutoModel
    from transformers.utils import logging as transformers_logging

    transformers_logging.set_verbosity_error()
    # half the time where the processor can multiply short floats; nothing changes elsewhere
    tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": True})
    tf.random.set_seed(seed)
    chance = random.Random(seed)  # noqa: S311 - no secret
    examples = [example for example in examples if not example.held_out]
    topics = sorted({example.topic for example in examples if example.topic})
    asked = [example.text for example in examples if example.topic and len(example.text.split()) <= SHORT]
    column = {topic: number for number, topic in enumerate(topics)}
    targets = np.array([column[example.topic] if example.topic else -1 for example in examples], np.int32)
    dangers = np.array([example.danger for example in examples], np.float32)
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.enable_truncation(TOKENS)
    tokenizer.no_padding()

    base = TFAutoModel.from_pretrained(str(weights), local_files_only=True, **QUICK)
    _quicken(base)
    start = tf.keras.initializers.RandomNormal(0, 0.02, seed=seed)
    heads = tf.keras.layers.Dense(len(topics) + 1, kernel_initializer=start)
    heads.build((None, LENGTH))
    dropout = tf.keras.layers.Dropout(0.1)
    fixed = ("pooler", "embeddings", *(f"layer_._{layer}/" for layer in range(FROZEN)))
    learned = [value for value in base.trainable_variables if not any(name in value.name for name in fixed)]
    looks = tf.Variable(tf.zeros([LENGTH, 2]))  # what makes a word count: for the topics, and for danger
    everything = learned + heads.trainable_variables + [looks]
    averages = [tf.Variable(value) for value in everything]
    shares = [1.0 if number < WHOLE_ROUNDS else HARD + OTHERS for number in range(ROUNDS)]
    steps = int(sum(len(examples) * share / BATCH for share in shares))
    optimizer = tf.keras.optimizers.legacy.Adam(_schedule(steps), clipnorm=1.0)

    def forward(tokens: Any, mask: Any, training: bool = False, base: Any = base) -> tuple[Any, Any]:
        hidden = base(input_ids=tokens, attention_mask=mask, training=training).last_hidden_state
        filling = 1 - tf.cast(mask, tf.float32)[..., None]
        shares = tf.nn.softmax(tf.einsum("btl,lk->btk", hidden, looks) - NEVER * filling, 1)
        seen = tf.einsum("btk,btl->kbl", shares, hidden)
        topic, danger = (heads(dropout(vector, training=training)) for vector in (seen[0], seen[1]))
        return seen[0], tf.concat([topic[:, :-1], danger[:, -1:]], 1)

    shape = [tf.TensorSpec([None, None], tf.int32)] * 2 + [tf.TensorSpec([None], tf.int32), tf.TensorSpec([None], tf.float32)]

    @tf.function(input_signature=shape, reduce_retracing=True)
    def step(tokens: Any, mask: Any, target: Any, danger: Any) -> Any:
        with tf.GradientTape() as tape:
            _, scores = forward(tokens, mask, True)
            wanted = tf.one_hot(target, len(topics)) * (1 - SMOOTHING) + SMOOTHING / len(topics)
            has_topic = tf.cast(target >= 0, tf.float32)
            topic_loss = tf.nn.softmax_cross_entropy_with_logits(wanted, scores[:, :-1]) * has_topic
            danger_loss = tf.nn.sigmoid_cross_entropy_with_logits(danger, scores[:, -1])
            losses = topic_loss + DANGER_WEIGHT * danger_loss
            loss = tf.reduce_mean(losses)
        slopes = tape.gradient(loss, everything)
        optimizer.apply_gradients(zip(slopes, everything))
        for average, value in zip(averages, everything):
            average.assign(average * KEPT_AVERAGE + value * (1 - KEPT_AVERAGE))
        return losses

    bar = tqdm(total=steps, desc="Tuning the encoder", unit="step")
    last = np.full(len(examples), np.inf)
    for number in range(ROUNDS):
        told = [example.text if example.topic else beside(example.text, asked, chance) for example in examples]
        texts = [misspell(background.around(text, chance), chance) for text in told]
        pieces = [piece.ids for piece in tokenizer.encode_batch(texts)]
        for rows in _batches([len(piece) for piece in pieces], _taken(last, shares[number], chance), chance):
            tokens, mask = _filled([pieces[row] for row in rows])
            last[rows] = step(tokens, mask, targets[rows], dangers[rows]).numpy()
            bar.update()
    bar.close()
    for average, value in zip(averages, everything):
        value.assign(average)
    exact = TFAutoModel.from_pretrained(str(weights), local_files_only=True)
    exact.set_weights(base.get_weights())
    _export(lambda tokens, mask: forward(tokens, mask, base=exact), file)


def _schedule(steps: int) -> Any:
    import tensorflow as tf

    class WarmUp(tf.keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
        def __call__(self, step: Any) -> Any:
            done = tf.cast(step, tf.float32) / steps
            return RATE * tf.minimum(1.0, done / 0.06) * tf.maximum(0.02, 1.0 - done)

    return WarmUp()


def _taken(last: np.ndarray, share: float, chance: random.Random) -> list[int]:
    """The examples of one round: all, or those with the greatest loss when last seen and a few of the others."""
    worst = [int(row) for row in np.argsort(-last)]
    if share == 1.0:
        return worst
    hard = worst[: int(HARD * len(worst))]
    return hard + chance.sample(worst[len(hard) :], int(OTHERS * len(worst)))


def _batches(lengths: list[int], rows: list[int], chance: random.Random) -> list[list[int]]:
    """Texts of like length (in tokens) together, so that little is padded; the batches in any order."""
    order = sorted(rows, key=lambda row: lengths[row] + chance.gauss(0, 1))
    batches = [order[start : start + BATCH] for start in range(0, len(order) - BATCH + 1, BATCH)]
    chance.shuffle(batches)
    return batches


def _filled(pieces: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Tokens of texts as rows of one length, and which of them are real."""
    tokens = np.zeros((len(pieces), max(map(len, pieces))), np.int32)
    for row, piece in zip(tokens, pieces):
        row[: len(piece)] = piece
    return tokens, (tokens != 0).astype(np.int32)  # 0 is the filling's number, and no word's


def _quicken(base: Any) -> None:
    """Less time for a step: the curve in one pass, and no chance in the layers that do not learn."""
    bend = curve()
    for layer in base.bert.encoder.layer:
        layer.intermediate.intermediate_act_fn = bend
    base.bert.embeddings.dropout.rate = 0.0
    for layer in base.bert.encoder.layer[:FROZEN]:
        layer.attention.dense_output.dropout.rate = 0.0
        layer.bert_output.dropout.rate = 0.0


def _export(forward: Callable[..., Any], file: Path) -> None:
    import tensorflow as tf
    import tf2onnx

    signature = [tf.TensorSpec([None, None], tf.int32, name=name) for name in ("tokens", "mask")]

    @tf.function(input_signature=signature)
    def encode(tokens: Any, mask: Any) -> Any:
        vector, scores = forward(tokens, mask)
        return {"vector": tf.math.l2_normalize(vector, -1), "danger": scores[:, -1]}

    tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": False})
    tf2onnx.convert.from_function(encode, input_signature=signature, opset=15, output_path=str(file))
