"""The risk classifier: how much a message sounds like danger to what was trained on examples (data/safety/examples/).

It needs no rule and knows none, as the rule detector (`rule_detector.py`) needs no model. It works as soon as the file is loaded,
also when Rasa is down; until an encoder has been tuned, the rule detector stands alone.
"""

from __future__ import annotations

from typing import Optional

from bot.encoder.sentence_encoder import SentenceEncoder, sentence_encoder, weights_folder
from bot.encoder.spelling import Spelling, shared_spelling
from bot.encoder.tuned_encoder import danger_folder, newest_encoder, tuned_encoder
from bot.safety.reading import ReadingConfig, reading_config
from bot.safety.risk_model import RiskModel
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
    """

    def __init__(
        self, tuned: SentenceEncoder, frozen: SentenceEncoder, model: RiskModel, spelling: Spelling, reading: ReadingConfig
    ) -> None:
        self._tuned, self._frozen, self._model, self._spelling, self._reading = tuned, frozen, model, spelling, reading

    def score(self, text: str) -> float:
        """The highest score: of the message as it is, with typos corrected, and of the pieces of a long one, so that
        danger told among many other words is not drowned."""
        corrected = self._spelling.correct(text)
        texts = list(dict.fromkeys([text, corrected, *_pieces(corrected, self._reading)]))
        return float(self._model.scores(texts, self._frozen.vectors(texts), self._tuned.read(texts)["danger"]).max())


def risk_classifier(settings: Settings) -> Optional[RiskClassifier]:
    """The classifier of the encoder tuned last; None if none has been tuned yet."""
    name = newest_encoder(settings)
    if not name:
        return None
    frozen = sentence_encoder(str(weights_folder(settings.encoder)), str(settings.cache))
    model, reading = RiskModel.load(danger_folder(settings, name)), reading_config(settings.data / "safety")
    return RiskClassifier(tuned_encoder(settings, name), frozen, model, shared_spelling(), reading)
