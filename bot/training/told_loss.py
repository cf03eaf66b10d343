"""How wrong the encoder is about what a message of danger tells: which harm, who speaks, who is hurt, whether it is now."""

from __future__ import annotations

from typing import Any


def told_loss(scores: Any, tells: Any, told: list[int]) -> Any:
    """The loss of each message, each thing that it tells by itself; none where it is not known.

    Args:
        scores: a row a message, the columns of all things beside each other.
        tells: a row a message, for each thing the column of what is right; -1 where it is not known.
        told: how many columns each thing has.
    """
    import tensorflow as tf

    loss = tf.zeros(tf.shape(tells)[:1])
    for number, part in enumerate(tf.split(scores, told, 1) if told else ()):
        target = tells[:, number]
        wanted = tf.one_hot(target, told[number])
        loss += tf.nn.softmax_cross_entropy_with_logits(wanted, part) * tf.cast(target >= 0, tf.float32)
    return loss
