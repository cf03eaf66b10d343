"""What a child asks who has told of danger, or thinks of telling: "will they tell him".

It is known by whole short messages; and once danger is near in the talk, the topics for it count for more than all others.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Iterable, Mapping, Optional, Sequence

from bot.content.load import Content
from bot.understanding.after_danger import core
from bot.understanding.config import ClassifierConfig
from bot.understanding.decide import decide

Ranking = Sequence[Mapping[str, Any]]
WHO_DID_IT = frozenset(("he", "she", "they", "him", "her", "them"))  # "would she find out" asks what "would he find out" asks


class Telling:
    """The topics beside whose answers help stands (`beside_help`), and the messages by which they are known."""

    def __init__(self, content: Content) -> None:
        self._small = content.cues.after_danger.small
        topics = {name: topic for name, topic in content.topics.items() if topic.beside_help}
        self.topics = frozenset(topics)
        self._questions = self._by_words((name, topic.questions) for name, topic in topics.items())
        self._after_danger = self._by_words((name, topic.after_danger) for name, topic in topics.items())

    def asked(self, text: str, is_near: bool) -> Optional[str]:
        """The topic that the whole message asks for, small words aside; some messages do so only once danger is near."""
        said = self._said(text)
        return self._questions.get(said) or (self._after_danger.get(said) if is_near else None)

    def likely(self, ranking: Ranking, config: ClassifierConfig) -> Optional[str]:
        """The best of these topics, if all of them together are sure enough to be answered once they count for more; else None.

        Their answers are near each other, and all of them say what telling leads to: a near miss is better than none.
        """
        mine = [item for item in ranking if item["name"] in self.topics]
        weight = config.near_danger_weight * sum(item["confidence"] for item in mine)
        others = 1 - sum(item["confidence"] for item in mine)
        if not mine or weight < config.answer_threshold * (weight + others):
            return None
        return str(max(mine, key=lambda item: float(item["confidence"]))["name"])

    def is_half(self, text: str) -> bool:
        """Whether the whole message means one of these topics only once danger is near: "is that bad"."""
        return self._said(text) in self._after_danger

    def left_out(self, parsed: Mapping[str, Any], config: ClassifierConfig) -> dict[str, Any]:
        """What was understood, as if there were none of these topics: "will they tell him" in a talk about records."""
        others = [item for item in parsed.get("intent_ranking") or () if item["name"] not in self.topics]
        total = 1 - sum(item["confidence"] for item in parsed.get("intent_ranking") or () if item["name"] in self.topics)
        if not others or total <= 0:
            return dict(parsed)
        ranking = [{**item, "confidence": min(1.0, item["confidence"] / total)} for item in others]
        name = decide(ranking, config)
        return {**parsed, "intent": {"name": name, "confidence": ranking[0]["confidence"]}, "intent_ranking": ranking}

    def _by_words(self, wordings: Iterable[tuple[str, Iterable[str]]]) -> dict[tuple[str, ...], str]:
        return {self._said(text): name for name, texts in wordings for text in texts}

    def _said(self, text: str) -> tuple[str, ...]:
        """The words that say something, whoever it is about."""
        return tuple("they" if word in WHO_DID_IT else word for word in core(text, self._small))


@lru_cache(maxsize=2)
def telling_of(content: Content) -> Telling:
    """Made once for each content: it takes longer than all else that is asked of it."""
    return Telling(content)


def read_as(topic: str, text: str, parsed: Mapping[str, Any], config: ClassifierConfig) -> dict[str, Any]:
    """What was understood, with this topic as what is asked; the others stay behind it."""
    rest = [item for item in parsed.get("intent_ranking") or () if item["name"] != topic]
    best = {"name": topic, "confidence": config.exact_match_confidence}
    return {**parsed, "intent": best, "intent_ranking": [best, *rest], "questions": [text]}
