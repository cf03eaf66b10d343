"""The risk classifier: how much a message sounds like danger to what was trained on examples (data/safety/examples/).

It needs no rule and knows none, as the rule detector (`rule_detector.py`) needs no model. It works as soon as the file is loaded,
also when Rasa is down; until an encoder has been tuned, the rule detector stands alone.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.spelling import Spelling, shared_spelling
from bot.encoder.tuned_encoder import danger_folder, newest_encoder, tuned_encoder
from bot.safety.reading import ReadingConfig, reading_config
from bot.safety.risk_model import RiskModel
from bot.safety.tells_model import Shares, TellsModel
from bot.settings import Settings


def _pieces(text: str, reading: ReadingConfig) -> list[str]:
    """Overlapping pieces of a message of more than two pieces' length; none of a shorter one."""
    words, size, step = text.split(), reading.piece_words, reading.piece_step
    if len(words) <= 2 * size:
        return []
    return [" ".join(words[start : start + size]) for start in range(0, len(words) - size + step, step)]


class RiskClassifier:
    """Scores messages. 0 is as likely danger as not, -3 is one in twenty, 3 is nineteen in twenty (a logit).

    Args:
        tuned, frozen: the encoder that was tuned, and the packaged one. model: puts together what both say.
        tells: says what a message of danger tells of; None beside an encoder that was tuned before it was learned.
    """

    def __init__(
        self,
        tuned: SentenceEncoder,
        frozen: SentenceEncoder,
        model: RiskModel,
        tells: Optional[TellsModel],
        spelling: Spelling,
        reading: ReadingConfig,
    ) -> None:
        self._tuned, self._frozen, self._model, self._tells = tuned, frozen, model, tells
        self._spelling, self._reading = spelling, reading

    def score(self, text: str) -> float:
        """The highest score: of the message as it is, with typos corrected, and of the pieces of a long one, so that
        danger told among many other words is not drowned."""
        return float(self._scores(self._texts(text)).max())

    def tells(self, text: str) -> Optional[Shares]:
        """How likely each harm, speaker, ... is, in what sounds most like danger of the message; None if that was not learned."""
        if self._tells is None:
            return None
        texts = self._texts(text)
        most = [texts[int(self._scores(texts).argmax())]]
        return self._tells.shares(self._model.features.of(most, self._frozen.vectors(most)), self._tuned.read(most)["tells"])[0]

    def _texts(self, text: str) -> list[str]:
        corrected = self._spelling.correct(text)
        return list(dict.fromkeys([text, corrected, *_pieces(corrected, self._reading)]))

    def _scores(self, texts: list[str]) -> np.ndarray:
        return self._model.scores(texts, self._frozen.vectors(texts), self._tuned.read(texts)["danger"])


def risk_classifier(settings: Settings) -> Optional[RiskClassifier]:
    """The classifier of the encoder tuned last; None if none has been tuned yet."""
    name = newest_encoder(settings)
    if not name:
        return None
    frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache))
    folder = danger_folder(settings, name)
    model, tells, reading = RiskModel.load(folder), TellsModel.load_if_there(folder), reading_config(settings.data / "safety")
    return RiskClassifier(tuned_encoder(settings, name), frozen, model, tells, shared_spelling(), reading)
