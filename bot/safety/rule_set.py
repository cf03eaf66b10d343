"""The written rules, sayings and frames, compiled once: what the rule detector looks for."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable

import spacy
from spacy.vocab import Vocab

from bot.safety.models import Detection, FrameFile, RuleFile, WrittenRule, read, read_plain
from bot.safety.pattern_finder import Finder
from bot.safety.pattern_language import WordLists, compile_pattern
from bot.safety.rules import Rule


class RuleSet:
    """`rules`, and a finder for the parts of their patterns, of sayings and of frames."""

    def __init__(self, lists: WordLists, frames: FrameFile, files: Iterable[RuleFile]) -> None:
        self.vocab: Vocab = spacy.blank("en").vocab
        self.sayings, self.patterns, self.framing = (Finder(self.vocab) for _ in range(3))
        self.vocabulary: set[str] = set()  # every word that a pattern has
        self._lists = lists
        self._add_all(self.sayings, "idiom", frames.idioms)
        self.frames = {
            part: name
            for name, texts in frames.frames.items()
            for parts in self._add_all(self.framing, f"frame/{name}", texts)
            for part in parts
        }
        self.rules = [self._rule(file, written) for file in files for written in file.rules]
        for rule in self.rules:
            _check_frames(rule, set(frames.frames))

    @classmethod
    def load(cls, folder: Path, spellings: dict[str, str]) -> RuleSet:
        """Read the rules, the frames and the word lists of `data/safety/`.

        Raises:
            ValueError: a file has a mistake, or stands where rules were read before: it would be ignored in silence.
        """
        for path in (folder / "signs").glob("*.yml"):
            raise ValueError(f"{path}: rules are read from {folder / 'rules'} now. Move this file there, or remove it.")
        files = [read(path, RuleFile) for path in sorted((folder / "rules").glob("*.yml"))]
        lists = WordLists(read_plain(folder / "words.yml"), spellings)
        return cls(lists, read(folder / "frames.yml", FrameFile), files)

    def _add_all(self, finder: Finder, name: str, texts: Iterable[str]) -> list[tuple[str, ...]]:
        """Put written patterns into a finder; gives each pattern as the names of its parts."""
        added = []
        for number, text in enumerate(texts):
            parts = compile_pattern(text, self._lists)
            self.vocabulary.update(*(part.words for part in parts))
            names = tuple(f"{name}/{number}/{i}" for i in range(len(parts)))
            for part_name, part in zip(names, parts):
                finder.add(part_name, part)
            added.append(names)
        return added

    def _rule(self, file: RuleFile, written: WrittenRule) -> Rule:
        harm_type, hurt = written.harm_type or file.harm_type, written.hurt or file.hurt
        return Rule(
            Detection(written.id, written.level, harm_type, written.speaker, hurt, written.now),
            file.strength if written.strength is None else written.strength,
            written.alone,
            _own(written.softened_by, file.softened_by),
            _own(written.not_when, file.not_when),
            tuple(self._add_all(self.patterns, f"rule/{written.id}", written.patterns)),
        )


def _own(mine: list[str] | None, usual: list[str]) -> frozenset[str]:
    """The rule's own list, or its file's where it has none."""
    return frozenset(usual if mine is None else mine)


def _check_frames(rule: Rule, names: set[str]) -> None:
    unknown = (rule.softened_by | rule.not_when) - names
    if unknown:
        raise ValueError(f"rule {rule.detection.rule_id} names frames that do not exist: {sorted(unknown)}")
