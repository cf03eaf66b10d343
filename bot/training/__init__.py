"""Only for training: examples, their variations, tuning the encoder, fitting the classifiers."""
