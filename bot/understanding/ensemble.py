"""Reads texts and says, for each topic, the chance that a text is about it: two readers, asked together.

The linear one goes by the sentence vector, the letters and the words; the tuned one has learned this chat's own questions. Each
is wrong in its own way: their log chances are added, weighed by what was right on questions that neither had seen.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Optional

import numpy as np

from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.spelling import shared_spelling
from bot.encoder.spelt_by_ear import shared_ear
from bot.encoder.tuned_encoder import newest_encoder, tuned_encoder
from bot.encoder.vector_cache import cached_vectors
from bot.settings import Settings
from bot.training.examples import Example
from bot.understanding.calibration import Weighed
from bot.understanding.heads import TunedTopics, softmax
from bot.understanding.linear import LinearTopics

WEIGHTS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the tuned reader against the linear one, tried on the questions kept back
SCALES = tuple(np.arange(0.3, 1.55, 0.05))  # of the sum: what makes a chance of 0.8 right four times in five

LEAST_CHANCE = 1e-12  # a chance of 0 has no logarithm
ALONE = Weighed(temperature=6.0, weight=0.0, scale=1.0)  # until an encoder is tuned: tunings have found 5.5 to 6


class TopicReader:
    """Both readers, or the linear one alone until the encoder has been tuned."""

    def __init__(
        self, linear: LinearTopics, head: Optional[TunedTopics], tuned: str, weight: float, scale: float, settings: Settings
    ) -> None:
        self.topics = linear.topics
        self._linear, self._head, self._weight, self._scale = linear, head, weight, scale
        self.tuned = tuned  # the name of the tuned encoder's file; empty without one
        self._spelling, self._ear = shared_spelling(), shared_ear()
        self._frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache))
        self._tuned: Optional[SentenceEncoder] = tuned_encoder(settings, tuned) if tuned else None

    def log_chances(self, texts: list[str]) -> np.ndarray:
        """Natural logarithms, one row a text, one column a topic; the chances of a row add up to 1.

        A text with words spelt by ear is read twice, as it is and as it sounds, and both readings count the same.
        """
        mended = [self._spelling.mend(text) for text in texts]
        heard = {number: sound for number, text in enumerate(mended) if (sound := self._ear.read(text)) != text}
        rows = self.as_written([*mended, *heard.values()])
        found = rows[: len(mended)]
        if heard:
            both = list(heard)
            found[both] = np.log(softmax((found[both] + rows[len(mended) :]) / 2) + LEAST_CHANCE)
        return found

    def as_written(self, texts: list[str]) -> np.ndarray:
        """The same of texts as they are: nothing mended, nothing heard."""
        vectors = self._tuned.vectors(texts) if self._tuned else None
        return self._joined(texts, self._frozen.vectors(texts), vectors)

    def _joined(self, texts: list[str], frozen: np.ndarray, tuned: Optional[np.ndarray]) -> np.ndarray:
        scores = np.log(self._linear.chances(texts, frozen) + 1e-9)
        if self._head is not None and tuned is not None:
            scores = self._scale * (scores + self._weight * self._head.log_chances(tuned))
        return np.asarray(np.log(softmax(scores) + LEAST_CHANCE))

    @classmethod
    def fit(cls, examples: list[Example], settings: Settings) -> TopicReader:
        """Fit on all questions; with a new encoder, weigh the two readers on those that were kept back from its tuning."""
        texts, names = [example.text for example in examples], [str(example.topic) for example in examples]
        cores = os.cpu_count() or 1
        frozen_encoder = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache), cores)
        frozen = cached_vectors(texts, frozen_encoder, settings.cache)
        name = newest_encoder(settings)
        kept = np.array([example.held_out for example in examples])
        found = Weighed.beside(settings.models, name) if name else ALONE
        temperature = found.temperature if found else 1.0
        linear, unseen = LinearTopics.fit(texts, frozen, names, None if found else kept, temperature)
        if not name:
            return cls(linear, None, "", ALONE.weight, ALONE.scale, settings)
        encoder = tuned_encoder(settings, name, cores)
        tuned = cached_vectors(texts, encoder, settings.cache)
        targets = np.searchsorted(linear.topics, names)
        if found is None:
            found = Weighed(linear.scale, *_weigh(np.log(unseen + 1e-9), tuned, targets, kept))
            found.keep(settings.models, name)
        head = TunedTopics.fit(tuned, targets, len(linear.topics))
        return cls(linear, head, name, found.weight, found.scale, settings)

    def save(self, folder: Path) -> None:
        """Write everything but the encoders into the folder."""
        self._linear.save(folder)
        about = {"tuned": self.tuned, "weight": self._weight, "scale": self._scale}
        (folder / "reader.json").write_text(json.dumps(about))
        if self._head is not None:
            self._head.save(folder)

    @classmethod
    def load(cls, folder: Path, settings: Settings) -> TopicReader:
        """Read what `save` wrote."""
        about = json.loads((folder / "reader.json").read_text())
        head = TunedTopics.load(folder) if about["tuned"] else None
        return cls(LinearTopics.load(folder), head, about["tuned"], about["weight"], about["scale"], settings)


def _weigh(linear: np.ndarray, tuned: np.ndarray, targets: np.ndarray, kept: np.ndarray) -> tuple[float, float]:
    """The weight and the scale under which the right topics of unseen questions are least surprising (smallest log loss).

    Args:
        linear: log chances that the linear reader gave to the questions kept back, before it had seen them.
        tuned: tuned vectors of all questions. targets: columns of their topics. kept: which were kept back.
    """
    head = TunedTopics.fit(tuned[~kept], targets[~kept], linear.shape[1]).log_chances(tuned[kept])
    rows, right = np.arange(len(linear)), targets[kept]

    def loss(weight: float, scale: float) -> float:
        return float(-np.log(softmax(scale * (linear + weight * head))[rows, right] + 1e-9).mean())

    return min(((weight, float(scale)) for weight in WEIGHTS for scale in SCALES), key=lambda pair: loss(*pair))
