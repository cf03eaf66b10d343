"""The sentence encoder with two heads, and one step of learning. TensorFlow is needed only here.

Each head has its own look at a text: it learns which words count, so that a question is not drowned by the story around it
(attention pooling; the mean of all words, where it starts, was a little worse on questions held out, long ones and others).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from bot.encoder.sentence_encoder import LENGTH
from bot.training.config import TrainingConfig
from bot.training.gelu import gelu
from bot.training.told_loss import told_loss

NEVER = 1e4  # takes the padding of short texts out of the look


class Network:
    """The encoder, the heads and the running average of their weights.

    Args:
        weights: folder of the packaged encoder.
        topics: how many there are.
        told: how many words there are for each thing that a message of danger tells.
        steps: how many will be taken in all.
    """

    def __init__(self, weights: Path, topics: int, told: list[int], steps: int, config: TrainingConfig) -> None:
        import tensorflow as tf

        self._weights, self._config, self._topics, self._told = weights, config, topics, told
        self._base = _encoder(weights, attention_probs_dropout_prob=config.attention_dropout)
        _quicken(self._base, config.frozen_layers)
        start = tf.keras.initializers.RandomNormal(0, config.head_spread, seed=config.seed)
        self._heads = tf.keras.layers.Dense(topics + 1 + sum(told), kernel_initializer=start)
        self._heads.build((None, LENGTH))
        self._dropout = tf.keras.layers.Dropout(config.head_dropout)
        fixed = ("pooler", "embeddings", *(f"layer_._{layer}/" for layer in range(config.frozen_layers)))
        learned = [value for value in self._base.trainable_variables if not any(name in value.name for name in fixed)]
        self._looks = tf.Variable(tf.zeros([LENGTH, 2]))  # what makes a word count: for the topics, and for danger
        self._learned = learned + self._heads.trainable_variables + [self._looks]
        self._averages = [tf.Variable(value) for value in self._learned]
        self._optimizer = tf.keras.optimizers.legacy.Adam(_schedule(steps, config), clipnorm=config.most_slope)
        self.step = self._make_step(topics)

    def _forward(self, tokens: Any, mask: Any, training: bool, base: Any) -> tuple[Any, Any]:
        """The vector for the topics, and the scores: a column a topic, then danger, then what is told of it."""
        import tensorflow as tf

        hidden = base(input_ids=tokens, attention_mask=mask, training=training).last_hidden_state
        padding = 1 - tf.cast(mask, tf.float32)[..., None]
        shares = tf.nn.softmax(tf.einsum("btl,lk->btk", hidden, self._looks) - NEVER * padding, 1)
        seen = tf.einsum("btk,btl->kbl", shares, hidden)
        topic, danger = (self._heads(self._dropout(vector, training=training)) for vector in (seen[0], seen[1]))
        return seen[0], tf.concat([topic[:, : self._topics], danger[:, self._topics :]], 1)

    def _make_step(self, topics: int) -> Callable[..., Any]:
        """One step of learning: of tokens, mask, each text's column (-1: no topic), whether it is danger, and what it tells (-1:
        not known); gives each loss."""
        import tensorflow as tf

        config = self._config
        texts = [tf.TensorSpec([None, None], tf.int32)] * 2
        shape = [
            *texts,
            tf.TensorSpec([None], tf.int32),
            tf.TensorSpec([None], tf.float32),
            tf.TensorSpec([None, None], tf.int32),
        ]

        @tf.function(input_signature=shape, reduce_retracing=True)
        def step(tokens: Any, mask: Any, target: Any, danger: Any, tells: Any) -> Any:
            with tf.GradientTape() as tape:
                _, scores = self._forward(tokens, mask, True, self._base)
                wanted = tf.one_hot(target, topics) * (1 - config.smoothing) + config.smoothing / topics
                has_topic = tf.cast(target >= 0, tf.float32)
                topic_loss = tf.nn.softmax_cross_entropy_with_logits(wanted, scores[:, :topics]) * has_topic
                danger_loss = tf.nn.sigmoid_cross_entropy_with_logits(danger, scores[:, topics])
                losses = topic_loss + config.danger_weight * danger_loss
                losses += config.tells_weight * told_loss(scores[:, topics + 1 :], tells, self._told)
                loss = tf.reduce_mean(losses)
            self._optimizer.apply_gradients(zip(tape.gradient(loss, self._learned), self._learned))
            for average, value in zip(self._averages, self._learned):
                average.assign(average * config.average_decay + value * (1 - config.average_decay))
            return losses

        return step  # type: ignore[no-any-return]

    def export(self, file: Path) -> None:
        """Write the averaged encoder as ONNX; with the encoder's own exact curve, and not the quick one of the tuning."""
        for average, value in zip(self._averages, self._learned):
            value.assign(average)
        exact = _encoder(self._weights)
        exact.set_weights(self._base.get_weights())
        _export(lambda tokens, mask: self._forward(tokens, mask, False, exact), self._topics, file)


def _encoder(weights: Path, **changed: float) -> Any:
    from transformers import TFAutoModel

    return TFAutoModel.from_pretrained(str(weights), local_files_only=True, **changed)


def _schedule(steps: int, config: TrainingConfig) -> Any:
    """The rate of learning: up to its height, and down again."""
    import tensorflow as tf

    class WarmUp(tf.keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
        def __call__(self, step: Any) -> Any:
            done = tf.cast(step, tf.float32) / steps
            return config.rate * tf.minimum(1.0, done / config.warm_up_share) * tf.maximum(config.least_rate, 1.0 - done)

    return WarmUp()


def _quicken(base: Any, frozen_layers: int) -> None:
    """Less time for a step: the curve in one pass, and no dropout in the layers that do not learn."""
    quick = gelu()
    for layer in base.bert.encoder.layer:
        layer.intermediate.intermediate_act_fn = quick
    base.bert.embeddings.dropout.rate = 0.0
    for layer in base.bert.encoder.layer[:frozen_layers]:
        layer.attention.dense_output.dropout.rate = 0.0
        layer.bert_output.dropout.rate = 0.0


def _export(forward: Callable[..., Any], topics: int, file: Path) -> None:
    import tensorflow as tf
    import tf2onnx

    signature = [tf.TensorSpec([None, None], tf.int32, name=name) for name in ("tokens", "mask")]

    @tf.function(input_signature=signature)
    def encode(tokens: Any, mask: Any) -> Any:
        vector, scores = forward(tokens, mask)
        return {"vector": tf.math.l2_normalize(vector, -1), "danger": scores[:, topics], "tells": scores[:, topics + 1 :]}

    tf.config.optimizer.set_experimental_options({"auto_mixed_precision_onednn_bfloat16": False})
    tf2onnx.convert.from_function(encode, input_signature=signature, opset=15, output_path=str(file))
