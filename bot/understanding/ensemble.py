"""Reads texts and says, for each topic, how probable it is that a text is about it: two classifiers, asked together.

The linear one goes by the sentence vector, the letters and the words; the tuned one has learned this chat's own questions. Each
is wrong in its own way: their log probabilities are added, weighted by what was right on questions that neither had seen.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Optional

import numpy as np

from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.spelling import shared_spelling
from bot.encoder.spelt_by_ear import shared_ear
from bot.encoder.tuned_encoder import tuned_encoder
from bot.settings import Settings
from bot.understanding.heads import TunedTopics, softmax
from bot.understanding.linear import LinearTopics

LEAST_PROBABILITY = 1e-12  # one of 0 has no logarithm


class TopicEnsemble:
    """Both classifiers, or the linear one alone until the encoder has been tuned.

    Args:
        tuned: the name of the tuned encoder's file; empty without one.
        weight: of the tuned classifier against the linear one. scale: of their sum.
    """

    def __init__(
        self, linear: LinearTopics, head: Optional[TunedTopics], tuned: str, weight: float, scale: float, settings: Settings
    ) -> None:
        self.topics, self.tuned = linear.topics, tuned
        self._linear, self._head, self._weight, self._scale = linear, head, weight, scale
        self._spelling, self._ear = shared_spelling(), shared_ear()
        self._frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache))
        self._tuned: Optional[SentenceEncoder] = tuned_encoder(settings, tuned) if tuned else None

    def log_probabilities(self, texts: list[str]) -> np.ndarray:
        """Natural logarithms, one row a text, one column a topic; the probabilities of a row add up to 1.

        A text with words spelt by ear is read twice, as it is and as it sounds, and both readings count the same.
        """
        corrected = [self._spelling.correct(text) for text in texts]
        heard = {number: sound for number, text in enumerate(corrected) if (sound := self._ear.read(text)) != text}
        rows = self.as_written([*corrected, *heard.values()])
        found = rows[: len(corrected)]
        if heard:
            both = list(heard)
            found[both] = np.log(softmax((found[both] + rows[len(corrected) :]) / 2) + LEAST_PROBABILITY)
        return found

    def as_written(self, texts: list[str]) -> np.ndarray:
        """The same of texts as they are: no typo corrected, nothing heard."""
        scores = np.log(self._linear.probabilities(texts, self._frozen.vectors(texts)) + 1e-9)
        if self._head is not None and self._tuned is not None:
            tuned = self._head.log_probabilities(self._tuned.vectors(texts))
            scores = self._scale * (scores + self._weight * tuned)
        return np.asarray(np.log(softmax(scores) + LEAST_PROBABILITY))

    def save(self, folder: Path) -> None:
        """Write everything but the encoders into the folder."""
        self._linear.save(folder)
        about = {"tuned": self.tuned, "weight": self._weight, "scale": self._scale}
        (folder / "reader.json").write_text(json.dumps(about))  # the name that earlier models have
        if self._head is not None:
            self._head.save(folder)

    @classmethod
    def load(cls, folder: Path, settings: Settings) -> TopicEnsemble:
        """Read what `save` wrote."""
        about = json.loads((folder / "reader.json").read_text())
        head = TunedTopics.load(folder) if about["tuned"] else None
        return cls(LinearTopics.load(folder), head, about["tuned"], about["weight"], about["scale"], settings)
