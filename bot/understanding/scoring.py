"""One message, looked at in several ways: as it is, by its sentences, and together with the question before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from bot.understanding.follow_up import corrects, joined, leans, may_lean, stands_alone
from bot.understanding.heads import softmax
from bot.understanding.segments import questions, sentences

LONG = 30  # words: from here on the best sentence counts beside the whole
SENTENCE_WEIGHT = 0.3
JOINED_WEIGHT, ALONE_WEIGHT = 1.5, 0.5  # of half a question: read with the one before it, and by itself
CLEAR = 0.95  # chance from which on a whole question is not read together with the one before it, however it starts
SMALL_TALK_LESS = 0.9  # "delete it" after a question about records is hardly about this chat
LEAST = 3  # words of a part that can be a question
SURE = 0.7  # chance from which on a part is a question of its own, and a longer message needs nothing before it
NEAR = 6  # the topics of both questions are among so many best of the whole message


@dataclass(frozen=True)
class View:
    """What a message is about: a chance for each topic, and its questions if it asks two."""

    chances: np.ndarray
    questions: tuple[str, ...] = ()


def view(
    text: str,
    before: str,
    log_chances: Callable[[list[str]], np.ndarray],
    phrases: dict[str, Any],
    answered: np.ndarray,
) -> View:
    """Read the message and all its views at once.

    Args:
        before: the question asked before, or empty.
        log_chances: reads texts (`TopicReader.log_chances`).
        phrases: `leans` of data/chat/phrases.yml.
        answered: for each topic, whether it is answered (the chat's own small talk is not a question).
    """
    leaning = bool(before) and leans(text, phrases)
    parts = [] if leaning else [part for part in questions(text) if len(part.split()) >= LEAST]
    parts = parts if len(parts) > 1 else []
    pairs = [joined(one, two) if leans(two, phrases) else "" for one, two in zip(parts, parts[1:])]
    long = len(text.split()) > LONG
    whole = [part for part in sentences(text) if len(part.split()) >= LEAST] if long else []
    texts = [text, *parts, *filter(None, pairs), *whole, *([joined(before, text)] if leaning else [])]
    unread = iter(log_chances(texts))
    row = by_itself = next(unread)
    alone = [next(unread) for _ in parts]
    # "... and is it about us?" has its meaning from the part before it
    filled = [own if not pair else own + JOINED_WEIGHT * next(unread) for own, pair in zip(alone[1:], pairs)]
    if whole:
        row = row + SENTENCE_WEIGHT * np.max([next(unread) for _ in whole], axis=0)
    both = next(unread, None)
    if before and both is None and float(np.exp(by_itself.max())) < SURE and may_lean(text, phrases):
        both = log_chances([joined(before, text)])[0]
    # small talk ("thanks", "prove it") mostly says by itself what it is; a question may need the one before it
    if both is not None and not (stands_alone(text, phrases) and _clear(by_itself, answered)):
        if corrects(text, phrases):
            row = np.where(answered, row, row - SMALL_TALK_LESS)
        row = ALONE_WEIGHT * row + JOINED_WEIGHT * np.where(answered, both, np.maximum(both, by_itself - SMALL_TALK_LESS))
    chances = softmax(row[None])[0]
    return View(chances, two_questions(parts, softmax(np.array([*alone[:1], *filled])), chances, answered) if parts else ())


def _clear(row: np.ndarray, answered: np.ndarray) -> bool:
    best = int(np.argmax(row))
    return bool(answered[best]) and float(np.exp(row[best])) >= CLEAR


def two_questions(parts: list[str], chances: np.ndarray, whole: np.ndarray, answered: np.ndarray) -> tuple[str, ...]:
    """The two parts that ask two different things, in the order asked; empty if the message asks one.

    Both must be sure by themselves, and the whole message must be about them: a story around one question
    has sentences that would be questions elsewhere.
    """
    found: list[tuple[str, int]] = []
    near = set(np.argsort(-whole)[:NEAR].tolist())
    for part, row in zip(parts, chances):
        best = int(np.argmax(row))
        if row[best] >= SURE and answered[best] and best in near and all(best != other for _, other in found):
            found.append((part, best))
    return tuple(part for part, _ in found) if len(found) == 2 else ()
