"""The second net: how much a message sounds like danger to the encoder that was tuned on examples (data/safety/examples/).

It needs no sign and knows none, as the first net (`signs.py`) needs no model. It works as soon as the file is loaded, also when
Rasa is down; until an encoder has been tuned, the first net stands alone.
"""

from __future__ import annotations

from typing import Optional

from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder
from bot.understanding.spelling import Spelling, shared_spelling
from bot.understanding.tuned import newest_encoder, tuned_encoder


class LearnedNet:
    """Scores messages. 0 is as likely danger as not, -3 is one in twenty, 3 is nineteen in twenty (a logit)."""

    def __init__(self, encoder: SentenceEncoder, spelling: Spelling) -> None:
        self._encoder, self._spelling = encoder, spelling

    def score(self, text: str) -> float:
        """The higher score of the message as it is and with slips of the keyboard mended."""
        both = list(dict.fromkeys([text, self._spelling.mend(text)]))
        return float(self._encoder.read(both)["danger"].max())


def learned_net(settings: Settings) -> Optional[LearnedNet]:
    """The net of the encoder tuned last; None if none has been tuned yet."""
    name = newest_encoder(settings)
    return LearnedNet(tuned_encoder(settings, name), shared_spelling()) if name else None
