"""The deterministic net: is someone in danger? Works on words alone, with nothing learned and nothing stored."""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Iterable

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.safety.combine import COULD_NOT_READ
from bot.safety.models import Detection, FrameFile, Level, SignFile, SignRule, read, read_plain
from bot.safety.normalise import Normaliser
from bot.safety.pattern_finder import Finder
from bot.safety.pattern_language import END, START, STOP, WordLists, compile_pattern
from bot.safety.places import together
from bot.safety.rules import Hit, Rule
from bot.text.normalise import spoken
from bot.text.sentences import sentence_numbers

log = logging.getLogger(__name__)

UNKNOWN = "xx"  # stands for a word that no pattern has
SHORT = 45  # words: a shorter message is one thought, so a frame anywhere in it counts for all of it
Where = dict[int, set[str]]  # sentence number -> names matched in it


class RuleDetector:
    """Made once with `load`; `assess` is then called for every message, in every state."""

    def __init__(
        self,
        lists: WordLists,
        frames: FrameFile,
        files: Iterable[SignFile],
        spellings: dict[str, dict[str, str]],
        leave: set[str],
        phrases: dict[str, Detection],
    ) -> None:
        self._vocab: Vocab = spacy.blank("en").vocab
        self._idioms, self._signs, self._framing = (Finder(self._vocab) for _ in range(3))
        self._known: set[str] = set()
        self._add_all(self._idioms, "idiom", frames.idioms, lists)
        self._frames = {
            part: name
            for name, texts in frames.frames.items()
            for parts in self._add_all(self._framing, f"frame/{name}", texts, lists)
            for part in parts
        }
        self._rules = [self._rule(file, rule, lists) for file in files for rule in file.signs]
        names = set(frames.frames)
        for rule in self._rules:
            unknown = (rule.softened_by | rule.not_when) - names
            if unknown:
                raise ValueError(f"sign {rule.sign.rule_id} names frames that do not exist: {sorted(unknown)}")
        self._readable = {*self._known, START, END, STOP}
        self._normaliser = Normaliser(spellings["words"], spellings["emoji"], self._known, leave)
        self._phrases = {spoken(phrase): sign for phrase, sign in phrases.items()}

    @classmethod
    def load(cls, folder: Path) -> RuleDetector:
        """Read `data/safety/`; a mistake in a file is an error here, never a silent hole in the net."""
        files = [read(path, SignFile) for path in sorted((folder / "signs").glob("*.yml"))]
        plain = read_plain(folder / "spellings.yml")
        other = read_plain(folder / "other_languages.yml")
        phrases = {
            phrase: Detection(f"other_language_{language}", Level.SAFETY, kind)
            for language, kinds in other["languages"].items()
            for kind, texts in kinds.items()
            for phrase in texts
        }
        return cls(
            WordLists(read_plain(folder / "words.yml"), plain["words"]),
            read(folder / "frames.yml", FrameFile),
            files,
            {"words": plain["words"], "emoji": plain["emoji"]},
            set(plain["leave"]),
            phrases,
        )

    def assess(self, text: str) -> Detection | None:
        """The strongest sign in the text, or None. Never raises: what cannot be read gets the gentle line."""
        try:
            return self._assess(text)
        except Exception as error:  # a child in danger must never meet a stack trace
            log.error("the safety net failed: %s", type(error).__name__)
        return COULD_NOT_READ

    def as_read(self, text: str) -> str:
        """The text as this net reads it, slips and spelling by ear mended."""
        return " ".join(self._normaliser.words(text)[1:-1])

    def without_sayings(self, text: str) -> str | None:
        """The text as this net reads it, without the sayings that sound worse than they are ("this is killing me"); None if
        there is none in it."""
        words = self._normaliser.words(text)
        covered = self._covered(self._doc(words))
        return " ".join(word for place, word in enumerate(words[1:-1], 1) if place not in covered) if covered else None

    def patterns_in(self, text: str) -> set[tuple[str, int]]:
        """The patterns that stand in the text, each as its sign and number: sayings taken out, frames not asked."""
        words = self._normaliser.words(text)
        found, sentence = self._found(self._without_idioms(self._doc(words))), sentence_numbers(words, STOP)
        return {
            (rule.sign.rule_id, number)
            for rule in self._rules
            for number, parts in enumerate(rule.patterns)
            if together([found.get(part, set()) for part in parts], sentence)
        }

    def _doc(self, words: list[str]) -> Doc:
        """spaCy keeps every word it has once met: a word that no sign has is none of its business, and might be a name."""
        return Doc(self._vocab, words=[word if word in self._readable else UNKNOWN for word in words])

    def _add_all(self, finder: Finder, name: str, texts: Iterable[str], lists: WordLists) -> list[tuple[str, ...]]:
        """Put written patterns into a finder; gives each pattern as the names of its parts."""
        added = []
        for number, text in enumerate(texts):
            parts = compile_pattern(text, lists)
            self._known.update(*(part.words for part in parts))
            names = tuple(f"{name}/{number}/{i}" for i in range(len(parts)))
            for part_name, part in zip(names, parts):
                finder.add(part_name, part)
            added.append(names)
        return added

    def _rule(self, file: SignFile, rule: SignRule, lists: WordLists) -> Rule:
        def own(mine: list[str] | None, usual: list[str]) -> frozenset[str]:
            return frozenset(usual if mine is None else mine)

        return Rule(
            Detection(rule.id, rule.level, rule.kind or file.kind),
            file.strength if rule.strength is None else rule.strength,
            rule.alone,
            own(rule.softened_by, file.softened_by),
            own(rule.not_when, file.not_when),
            tuple(self._add_all(self._signs, f"sign/{rule.id}", rule.patterns, lists)),
        )

    def _assess(self, text: str) -> Detection | None:
        foreign = self._foreign(text)
        if foreign:
            return foreign
        words = self._normaliser.words(text)
        sentence = sentence_numbers(words, STOP)
        doc = self._doc(words)
        found = self._found(doc)
        if not self._any_whole(found):  # most messages end here
            return None
        plainer = self._without_idioms(doc)
        if plainer is not doc:
            doc, found = plainer, self._found(plainer)
        frames: Where = defaultdict(set)
        for name, start, _ in self._framing.find(doc):
            frames[sentence[start]].add(self._frames[name])
        hits = [hit for rule in self._rules for hit in self._judge(rule, found, frames, sentence)]
        urgent = [hit for hit in hits if hit.sign.level is Level.SAFETY]
        if len(urgent) == 1 and not urgent[0].alone:  # one uncertain pattern, and no second that agrees
            hits = [replace(hit, sign=replace(hit.sign, level=Level.SUPPORT)) for hit in hits]
        return max(hits, key=lambda hit: hit.rank).sign if hits else None

    def _found(self, doc: Doc) -> dict[str, set[int]]:
        """Where each part of each pattern stands."""
        found: dict[str, set[int]] = defaultdict(set)
        for name, start, _ in self._signs.find(doc):
            found[name].add(start)
        return found

    def _any_whole(self, found: dict[str, set[int]]) -> bool:
        return any(all(part in found for part in parts) for rule in self._rules for parts in rule.patterns)

    def _judge(self, rule: Rule, found: dict[str, set[int]], frames: Where, sentence: list[int]) -> list[Hit]:
        """One hit a pattern: safety where the words tell of now and of life, support where of the past or of paper."""
        hits = []
        for parts in rule.patterns:
            levels = set()
            for place in together([found.get(part, set()) for part in parts], sentence):
                near = set(frames) if len(sentence) <= SHORT else {place - 1, place, place + 1}
                around = {name for number in near for name in frames.get(number, ())}
                if not rule.not_when & around:
                    soft = rule.softened_by & around and "now" not in around
                    levels.add(Level.SUPPORT if soft else rule.sign.level)
            if levels:
                level = Level.SAFETY if Level.SAFETY in levels else Level.SUPPORT
                hits.append(Hit(replace(rule.sign, level=level), rule.strength, rule.alone))
        return hits

    def _without_idioms(self, doc: Doc) -> Doc:
        """Sayings ("dying to see it") are blanked out, so that no sign can stand on them."""
        covered = self._covered(doc)
        if not covered:
            return doc
        return Doc(self._vocab, words=[UNKNOWN if token.i in covered else token.text for token in doc])

    def _covered(self, doc: Doc) -> set[int]:
        """The places of the words that belong to sayings."""
        return {place for _, start, end in self._idioms.find(doc) for place in range(start, end)}

    def _foreign(self, text: str) -> Detection | None:
        """Sentences in other languages, as phrases: few, short, and never read for tense."""
        said = spoken(text)
        return next((sign for phrase, sign in self._phrases.items() if phrase in said), None)
