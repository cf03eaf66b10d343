"""The deterministic detector: is someone in danger? Works on words alone, with nothing learned and nothing stored."""

from __future__ import annotations

import logging
from collections import defaultdict
from pathlib import Path

from spacy.tokens import Doc

from bot.safety.combine import COULD_NOT_READ
from bot.safety.disguise import Disguises
from bot.safety.foreign_phrases import ForeignPhrases
from bot.safety.models import Detection, read_plain
from bot.safety.normalise import Normaliser
from bot.safety.pattern_language import END, START, STOP
from bot.safety.places import co_occurs
from bot.safety.reading import ReadingConfig, reading_config
from bot.safety.rule_set import RuleSet
from bot.safety.rules import Where, strongest
from bot.text.sentences import sentence_numbers

log = logging.getLogger(__name__)

UNKNOWN = "xx"  # stands for a word that no pattern has


class RuleDetector:
    """Made once with `load`; `assess` is then called for every message, in every state.

    Args:
        foreign: notices danger told in other languages.
        disguises: undoes them in what was typed.
    """

    def __init__(
        self, rules: RuleSet, normaliser: Normaliser, foreign: ForeignPhrases, reading: ReadingConfig, disguises: Disguises
    ) -> None:
        self._rules, self._normaliser, self._reading = rules, normaliser, reading
        self._disguises = disguises
        self._readable = {*rules.vocabulary, START, END, STOP}
        self._foreign = foreign.find

    @classmethod
    def load(cls, folder: Path) -> RuleDetector:
        """Read `data/safety/`; a mistake in a file is an error here, never a silent hole."""
        plain = read_plain(folder / "spellings.yml")
        rules = RuleSet.load(folder, plain["words"])
        normaliser = Normaliser(plain["words"], plain["emoji"], rules.vocabulary, set(plain["leave"]))
        disguises = Disguises(plain["masked"], normaliser.spelt, plain["slang"])
        return cls(rules, normaliser, ForeignPhrases.load(folder), reading_config(folder), disguises)

    def assess(self, text: str) -> Detection | None:
        """The strongest detection in the text, or None. Never raises: what cannot be read gets the gentle line."""
        try:
            return self._assess(text)
        except Exception as error:  # a child in danger must never meet a stack trace
            log.error("the rule detector failed: %s", type(error).__name__)
        return COULD_NOT_READ

    def as_read(self, text: str) -> str:
        """The text as the rules read it, typos and spelling by ear corrected."""
        return " ".join(self._words(text)[1:-1])

    def undisguised(self, text: str) -> str:
        """The text with words in disguise made plain ("k*s", letters as flags or upside down), and all else as it was typed."""
        return self._disguises.undone(text)

    def without_sayings(self, text: str) -> str | None:
        """The text as the rules read it, without the sayings that sound worse than they are ("this is killing me"); None if
        there is none in it."""
        words = self._words(text)
        covered = self._covered(self._doc(words))
        return " ".join(word for place, word in enumerate(words[1:-1], 1) if place not in covered) if covered else None

    def patterns_in(self, text: str) -> set[tuple[str, int]]:
        """The patterns that stand in the text, each as its rule and number: sayings taken out, frames not asked."""
        words = self._words(text)
        found, sentence = self._found(self._without_sayings(self._doc(words))), sentence_numbers(words, STOP)
        return {
            (rule.detection.rule_id, number)
            for rule in self._rules.rules
            for number, parts in enumerate(rule.patterns)
            if co_occurs([found.get(part, set()) for part in parts], sentence, self._reading.near_words)
        }

    def _assess(self, text: str) -> Detection | None:
        foreign = self._foreign(text)
        if foreign:
            return foreign
        words = self._words(text)
        doc = self._doc(words)
        found = self._found(doc)
        if not self._any_whole(found):  # most messages end here
            return None
        plainer = self._without_sayings(doc)
        if plainer is not doc:
            doc, found = plainer, self._found(plainer)
        sentence = sentence_numbers(words, STOP)
        frames = self._frames_in(doc, sentence)
        return strongest([hit for rule in self._rules.rules for hit in rule.judge(found, frames, sentence, self._reading)])

    def _words(self, text: str) -> list[str]:
        return self._normaliser.words(self.undisguised(text))

    def _doc(self, words: list[str]) -> Doc:
        """spaCy keeps every word it has once met: a word that no rule has is none of its business, and might be a name."""
        return Doc(self._rules.vocab, words=[word if word in self._readable else UNKNOWN for word in words])

    def _found(self, doc: Doc) -> dict[str, set[int]]:
        """Where each part of each pattern stands."""
        found: dict[str, set[int]] = defaultdict(set)
        for name, start, _ in self._rules.patterns.find(doc):
            found[name].add(start)
        return found

    def _any_whole(self, found: dict[str, set[int]]) -> bool:
        return any(all(part in found for part in parts) for rule in self._rules.rules for parts in rule.patterns)

    def _frames_in(self, doc: Doc, sentence: list[int]) -> Where:
        frames: Where = defaultdict(set)
        for name, start, _ in self._rules.framing.find(doc):
            frames[sentence[start]].add(self._rules.frames[name])
        return frames

    def _without_sayings(self, doc: Doc) -> Doc:
        """Sayings ("dying to see it") are blanked out, so that no rule can stand on them."""
        covered = self._covered(doc)
        if not covered:
            return doc
        return Doc(self._rules.vocab, words=[UNKNOWN if token.i in covered else token.text for token in doc])

    def _covered(self, doc: Doc) -> set[int]:
        """The places of sayings."""
        return {place for _, start, end in self._rules.sayings.find(doc) for place in range(start, end)}
