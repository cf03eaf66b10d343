"""Every number of training in one place, each with its reason. What decides an answer afterwards stands in config.yml."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.encoder.features import FEATURES, FeatureConfig


@dataclass(frozen=True)
class TrainingConfig:
    """How the encoder is tuned, and how the classifiers are fitted on it."""

    seed: int = 7  # of all random draws: the same examples on the same kind of processor give the same encoder

    # Tuning the encoder (tuning.py)
    rounds: int = 4  # in which each example is seen, spelt anew in each
    whole_rounds: int = 2  # after so many, each round takes only the examples that went worst, and a few others
    hard_share: float = 0.25  # of the examples: those that went worst
    other_share: float = 0.05  # of the examples: a few others, so that nothing learned is forgotten
    batch: int = 64  # texts of one step
    attention_dropout: float = 0.0  # none between words: less time, and no accuracy lost that could be measured
    head_dropout: float = 0.1  # before the heads
    head_spread: float = 0.02  # of the heads' weights at the start, as BERT's own
    frozen_layers: int = 3  # lowest layers that stay as they are (with the embeddings): the fourth part of the time
    tokens: int = 112  # a longer text is cut here; a long question must keep its end, where it mostly asks
    rate: float = 3.5e-4  # of learning, at its height
    warm_up_share: float = 0.06  # of the steps until the rate is at its height
    least_rate: float = 0.02  # of the height, to which the rate falls in the end
    most_slope: float = 1.0  # a longer one is cut to it
    smoothing: float = 0.1  # of the topics' labels: never quite sure, as some questions fit two topics
    danger_weight: float = 1.0  # of the danger head's loss against the topics'
    tells_weight: float = 0.5  # of each head that says what a message of danger tells
    average_decay: float = 0.995  # the weights stored are a running average of the last few hundred steps

    # Spelling the examples anew (augmentation.py)
    as_written_share: float = 0.5  # of the examples that stay as they were written
    lower_case_share: float = 0.3  # of the examples, spelt anew or not
    no_marks_share: float = 0.2  # of those spelt anew
    misspelt_words: tuple[float, ...] = (0.1, 0.15, 0.25)  # shares of a text's words, one of them drawn for each text

    # Stories around them (background.py)
    story_share: float = 0.15  # of the examples that get a story
    short_words: int = 25  # longer examples have their own story
    most_sentences_before: int = 3  # of a story before the question; after it one at most
    question_share: float = 0.2  # of the examples of danger, and of what only sounds like it, that get a question beside them

    # Storing the encoder (fit_encoder.py)
    stored_encoders: int = 2  # the one in use, and the one before it
    # Lowest layers that are not quantised: what is rounded there grows on its way up. With all layers in 8 bits a vector was
    # three times as far from the true one, and the tuned classifier alone wrong once more in a hundred questions. The linear
    # classifier, which takes only the broad directions of the packaged encoder, gained nothing from it.
    exact_layers: int = 3

    # What a linear classifier sees, of topics and of danger
    features: FeatureConfig = FEATURES

    # The linear classifier of the topics (fit_linear.py)
    linear_slack: float = 0.3  # LinearSVC's C
    linear_scales: tuple[float, ...] = tuple(np.arange(1, 12, 0.5))  # temperatures tried on the questions held out
    linear_unknown_score: float = -2.0  # of a topic of which every question is held out
    linear_only_temperature: float = 6.0  # until an encoder is tuned: tunings have found 5.5 to 6

    # The topic head on the tuned vectors (fit_head.py)
    head_rounds: int = 10  # three times as many find nothing more
    head_batch: int = 256
    head_rate: float = 0.02
    head_decay: float = 1e-4  # keeps the weights small
    head_smoothing: float = 0.1

    # Both together (fit_topics.py), tried on the questions held out
    ensemble_weights: tuple[float, ...] = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the tuned classifier against the linear one
    ensemble_scales: tuple[float, ...] = tuple(np.arange(0.3, 1.55, 0.05))  # of the sum: so that 0.8 is right four times in five

    # Danger (fit_risk.py)
    risk_slack: float = 1.0  # LogisticRegression's C
    risk_close_weight: float = 4.0  # of an example of danger, or of what only sounds like it, against an ordinary question
    risk_least_held_out: int = 50  # examples of danger held out; from fewer, a scale would be a guess
    risk_scale_slack: float = 100.0  # C of the scale: two numbers need hardly any restraint

    # What a message of danger tells (fit_tells.py)
    tells_slack: float = 1.0  # LogisticRegression's C
    tells_unknown_score: float = -9.0  # of a word of which every example is held out
    tells_mix: tuple[float, ...] = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)  # tried on the pairs held out, for each classifier

    @property
    def round_shares(self) -> list[float]:
        """The share of the examples that each round takes."""
        return [1.0 if number < self.whole_rounds else self.hard_share + self.other_share for number in range(self.rounds)]


TRAINING = TrainingConfig()
