"""One message, looked at in several ways: as it is, by its sentences, and together with the question before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator

import numpy as np

from bot.understanding.config import ScoringConfig
from bot.understanding.follow_up import FollowUps, joined
from bot.understanding.heads import softmax
from bot.understanding.segments import Segments, sentences

ReadTexts = Callable[[list[str]], np.ndarray]  # texts -> log probabilities (`TopicEnsemble.log_probabilities`)


@dataclass(frozen=True)
class MessageScore:
    """What a message is about: a probability for each topic, and its questions if it asks two."""

    probabilities: np.ndarray
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Cut:
    """The texts that are read of one message: the whole, and its parts if there are several."""

    text: str
    parts: list[str]
    pairs: list[str]  # each part but the first with the one before it; empty where it says enough by itself
    sentences: list[str]  # of a long message
    joined: str  # the message with the question before it; empty if it is no follow-up

    @property
    def texts(self) -> list[str]:
        """All in one list, to be read at once."""
        return [self.text, *self.parts, *filter(None, self.pairs), *self.sentences, *filter(None, [self.joined])]


class MessageScorer:
    """Puts together what each way of looking at a message says."""

    def __init__(self, segments: Segments, follow_ups: FollowUps, config: ScoringConfig) -> None:
        self._segments, self._follow_ups, self._config = segments, follow_ups, config

    def score(self, text: str, before: str, read: ReadTexts, answered: np.ndarray) -> MessageScore:
        """Read the message in all its ways at once.

        Args:
            before: the question asked before, or empty.
            read: gives log probabilities, a row a text.
            answered: for each topic, whether it is answered (the chat's own small talk is not a question).
        """
        cut = self._cut(text, before)
        rows = iter(read(cut.texts))
        own = next(rows)
        parts = self._part_rows(cut, rows)
        row = self._with_sentences(own, [next(rows) for _ in cut.sentences])
        both = next(rows, None)
        if before and both is None and self._unclear(own) and self._follow_ups.may_be_follow_up(text):
            both = read([joined(before, text)])[0]
        if both is not None and not (self._follow_ups.is_sufficient(text) and self._clear(own, answered)):
            row = self._with_question_before(text, row, own, both, answered)
        whole = softmax(row[None])[0]
        if not cut.parts:
            return MessageScore(whole)
        return MessageScore(whole, two_questions(cut.parts, softmax(np.array(parts)), whole, answered, self._config))

    def _cut(self, text: str, before: str) -> _Cut:
        is_follow_up = bool(before) and self._follow_ups.is_follow_up(text)
        parts = [] if is_follow_up else self._long_enough(self._segments.questions(text))
        parts = parts if len(parts) > 1 else []
        pairs = [joined(one, two) if self._follow_ups.is_follow_up(two) else "" for one, two in zip(parts, parts[1:])]
        whole = self._long_enough(sentences(text)) if len(text.split()) > self._config.long_words else []
        return _Cut(text, parts, pairs, whole, joined(before, text) if is_follow_up else "")

    def _long_enough(self, parts: list[str]) -> list[str]:
        return [part for part in parts if len(part.split()) >= self._config.part_words]

    def _part_rows(self, cut: _Cut, rows: Iterator[np.ndarray]) -> list[np.ndarray]:
        """A row a part; "... and is it about us?" has its meaning from the part before it."""
        own = [next(rows) for _ in cut.parts]
        filled = [row + self._config.joined_weight * next(rows) if pair else row for row, pair in zip(own[1:], cut.pairs)]
        return [*own[:1], *filled]

    def _with_sentences(self, row: np.ndarray, rows: list[np.ndarray]) -> np.ndarray:
        """A long message: the sentence that fits a topic best counts beside the whole."""
        return row + self._config.sentence_weight * np.max(rows, axis=0) if rows else row

    def _with_question_before(
        self, text: str, row: np.ndarray, own: np.ndarray, both: np.ndarray, answered: np.ndarray
    ) -> np.ndarray:
        """Small talk ("thanks", "prove it") mostly says by itself what it is; a question may need the one before it."""
        config = self._config
        if self._follow_ups.is_correction(text):
            row = np.where(answered, row, row - config.small_talk_discount)
        meant = np.where(answered, both, np.maximum(both, own - config.small_talk_discount))
        return np.asarray(config.own_weight * row + config.joined_weight * meant)

    def _unclear(self, row: np.ndarray) -> bool:
        return float(np.exp(row.max())) < self._config.part_threshold

    def _clear(self, row: np.ndarray, answered: np.ndarray) -> bool:
        best = int(np.argmax(row))
        return bool(answered[best]) and float(np.exp(row[best])) >= self._config.clear_threshold


def two_questions(
    parts: list[str], probabilities: np.ndarray, whole: np.ndarray, answered: np.ndarray, config: ScoringConfig
) -> tuple[str, ...]:
    """The two parts that ask two different things, in the order asked; empty if the message asks one.

    Both must be sure by themselves, and the whole message must be about them: a story around one question
    has sentences that would be questions elsewhere.

    Args:
        probabilities: a row a part. whole: of the whole message.
    """
    found: list[tuple[str, int]] = []
    likely = set(np.argsort(-whole)[: config.part_rank].tolist())
    for part, row in zip(parts, probabilities):
        best = int(np.argmax(row))
        sure = row[best] >= config.part_threshold and answered[best] and best in likely
        if sure and all(best != other for _, other in found):
            found.append((part, best))
    return tuple(part for part, _ in found) if len(found) == 2 else ()
