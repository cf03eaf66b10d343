"""The parts of a message: its sentences, and the places where a second question may begin."""

from __future__ import annotations

import re
from typing import TypeVar

from bot.text.sentences import message_sentences

_HELPS = r"can|could|cud|do|does|dus|duz|did|is|iz|are|r|am|will|would|wud|shud|should|may|has|have"
_ASKS = (
    r"who|whos|who's|what|whats|what's|wot|wots|wat|wats|where|wheres|when|wen|why|y|how|hows|which|if|"
    rf"tell me|i want|i wanna|i need|{_HELPS}"
)
_SECOND = re.compile(
    rf"((?:[,;+]|\s-|\s)\s*(?:oh and|and also|and|also|plus|an|n|&|\+|or|then|but|so)\s+(?:also\s+|then\s+)?(?=(?:{_ASKS})\b)"
    rf"|[,;]\s+(?=(?:{_ASKS})\b))",
    re.IGNORECASE,
)
_SCENE = re.compile(rf"(?:when|wen|if)\s+(?!(?:{_HELPS})\b)", re.IGNORECASE)  # "when I turn 18", not "when can I see it"
_WHOM = r"i|u|ya|you|he|she|it|we|they|this|that|there|these|those|my|your|ur|our|his|her|their|the|a|any|anyone|someone|all"
_GOES_ON = re.compile(rf"(?:{_HELPS})\b(?!\s+(?:{_WHOM})\b)", re.IGNORECASE)  # "are settled now", not "are they settled"
_BEFORE_IT = r"so|and|also|but|ok|okay|like|please|pls|um|erm|hi|hey|hello|oh|n|an|or|then|well|right|just|wait|plus|1|2|3"
_ASKING = re.compile(rf"\W*(?:(?:{_BEFORE_IT})\b\W*){{0,3}}(?:{_ASKS})\b", re.IGNORECASE)
_Part = TypeVar("_Part")
MOST = 8  # parts of one message that are read; more make every message slow
FIRST = 2  # of them from its beginning: a long story mostly ends in its question


def sentences(text: str) -> list[str]:
    """The sentences of a message; one without any mark is one sentence."""
    return _some(message_sentences(text))


def questions(text: str) -> list[str]:
    """The clauses that ask something by themselves: not what only sets the scene of the next one ("when I turn 18, who sees it"),
    nor how a statement goes on ("we moved and are settled now.")."""
    return [part for part, asking in clauses(text) if asking]


def clauses(text: str) -> list[tuple[str, bool]]:
    """The sentences, cut again where another question seems to begin ("who sees it and how long is it kept"), and whether each
    asks something by itself."""
    found = []
    for sentence in sentences(text):
        pieces = _SECOND.split(sentence)
        told = sentence.endswith(".") and not asks(pieces[0])
        for number, (piece, mark) in enumerate(zip(pieces[::2], [*pieces[1::2], ""])):
            part = piece.strip(" ,;-")
            scene = mark.strip() == "," and _SCENE.match(part)
            goes_on = told and number and _GOES_ON.match(part)
            if part:
                found.append((part, asks(part) and not scene and not goes_on))
    return _some(found)


def _some(parts: list[_Part]) -> list[_Part]:
    return parts if len(parts) <= MOST else [*parts[:FIRST], *parts[FIRST - MOST :]]


def asks(part: str) -> bool:
    """Whether a part is put as a question or a wish; a story's sentences are not."""
    return part.rstrip().endswith("?") or _ASKING.match(part) is not None
