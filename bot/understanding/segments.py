"""The parts of a message: its sentences, and the places where a second question may begin."""

from __future__ import annotations

import re
from typing import Sequence, TypeVar

from bot.content.cues import QuestionCues
from bot.text.sentences import message_sentences

MOST = 8  # parts of one message that are read; more make every message slow
FIRST = 2  # of them from its beginning: a long story mostly ends in its question
_Part = TypeVar("_Part")


def sentences(text: str) -> list[str]:
    """The sentences of a message; of a very long one the first and the last."""
    return _some(message_sentences(text))


def _some(parts: list[_Part]) -> list[_Part]:
    return parts if len(parts) <= MOST else [*parts[:FIRST], *parts[FIRST - MOST :]]


def either(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases, to stand inside a group."""
    return "|".join(re.escape(phrase) for phrase in phrases)


class Segments:
    """Cuts a message where another question seems to begin, by the words of data/chat/cues.yml."""

    def __init__(self, cues: QuestionCues) -> None:
        helps, asks = either(cues.helps), either((*cues.asks, *cues.helps))
        joins, more = either(cues.joins), either(cues.joins_more)
        self._second = re.compile(
            rf"((?:[,;+]|\s-|\s)\s*(?:{joins})\s+(?:(?:{more})\s+)?(?=(?:{asks})\b)|[,;]\s+(?=(?:{asks})\b))", re.IGNORECASE
        )
        self._scene = re.compile(rf"(?:{either(cues.scene)})\s+(?!(?:{helps})\b)", re.IGNORECASE)
        self._goes_on = re.compile(rf"(?:{helps})\b(?!\s+(?:{either(cues.whom)})\b)", re.IGNORECASE)
        self._asking = re.compile(rf"\W*(?:(?:{either(cues.before)})\b\W*){{0,3}}(?:{asks})\b", re.IGNORECASE)

    def asks(self, part: str) -> bool:
        """Whether a part is put as a question or a wish; a story's sentences are not."""
        return part.rstrip().endswith("?") or self._asking.match(part) is not None

    def questions(self, text: str) -> list[str]:
        """The clauses that ask something by themselves: not what only sets the scene of the next one ("when I turn 18, who sees
        it"), nor how a statement goes on ("we moved and are settled now.")."""
        return [part for part, asking in self.clauses(text) if asking]

    def clauses(self, text: str) -> list[tuple[str, bool]]:
        """The sentences, cut again where another question seems to begin ("who sees it and how long is it kept"), and whether
        each asks something by itself."""
        return _some([clause for sentence in sentences(text) for clause in self._clauses(sentence)])

    def _clauses(self, sentence: str) -> list[tuple[str, bool]]:
        pieces = self._second.split(sentence)
        statement = sentence.endswith(".") and not self.asks(pieces[0])
        found = []
        for number, (piece, mark) in enumerate(zip(pieces[::2], [*pieces[1::2], ""])):
            part = piece.strip(" ,;-")
            scene = mark.strip() == "," and self._scene.match(part)
            goes_on = statement and number and self._goes_on.match(part)
            if part:
                found.append((part, self.asks(part) and not scene and not goes_on))
        return found
