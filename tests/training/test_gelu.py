"""The curve made in one pass is TensorFlow's own, and so is its slope."""

import numpy as np

from bot.training.gelu import gelu


def test_values_and_slopes_are_those_of_tensorflow() -> None:
    import tensorflow as tf

    values = tf.constant(np.linspace(-6, 6, 301).reshape(7, 43), tf.float32)
    found = []
    for bend in (gelu(), lambda values: tf.nn.gelu(values, approximate=True)):
        with tf.GradientTape() as tape:
            tape.watch(values)
            bent = bend(values)
            loss = tf.reduce_sum(bent * tf.cos(values))  # another slope at every place
        found.append((bent.numpy(), tape.gradient(loss, values).numpy()))
    (bent, slope), (bent_there, slope_there) = found
    np.testing.assert_allclose(bent, bent_there, atol=2e-6)
    np.testing.assert_allclose(slope, slope_there, atol=2e-5)


def test_short_floats_stay_short() -> None:
    import tensorflow as tf

    values = tf.constant([-1.0, 0.0, 2.0], tf.bfloat16)
    bent = gelu()(values)
    assert bent.dtype == tf.bfloat16
    np.testing.assert_allclose(bent.numpy().astype(float), [-0.159, 0.0, 1.954], atol=0.01)
