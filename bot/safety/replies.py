"""The words of help: short, kind, honest about being a computer, at most three numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any, Mapping

from bot.reply import Foreign
from bot.safety.crisis_words import OTHER, CrisisWords
from bot.safety.help_lines import HelpLine, HelpLines
from bot.safety.language_file import Line, language_files
from bot.safety.models import Detection, read_plain
from bot.safety.readers import READERS, first_of
from bot.safety.voice import ADULT_CHILD, ADULT_OTHER, VOICES, voice_of

__all__ = ["OTHER", "SafetyReplies", "SafetyReply"]
MOST_NUMBERS = 3
BLOCKS = ("support", "still", "one_line", "taken_back", "believed", "no_phone")  # said beside help first, or later


@dataclass(frozen=True)
class SafetyReply:
    """Paragraphs divided by single newlines; numbers and buttons beside them."""

    text: str
    help: tuple[HelpLine, ...]
    buttons: tuple[tuple[str, str], ...]


class SafetyReplies:
    """Chooses the words of replies.yml for a type of harm and an audience."""

    def __init__(self, raw: Mapping[str, object], help_lines: HelpLines, languages: Mapping[str, Line]) -> None:
        self._raw: dict[str, dict[str, Any]] = {key: value for key, value in raw.items() if isinstance(value, dict)}
        self._numbers_instead = frozenset(raw.get("numbers_instead") or ())  # type: ignore[call-overload]
        self._same_in_other_words: dict[str, str] = dict(raw.get("same_in_other_words") or {})  # type: ignore[call-overload]
        self._crisis = CrisisWords(raw)
        self._help = help_lines
        self._languages = languages

    @classmethod
    def load(cls, folder: Path) -> SafetyReplies:
        """Read `data/safety/`: replies.yml and help_lines.yml."""
        words = cls(
            read_plain(folder / "replies.yml"),
            HelpLines.load(folder / "help_lines.yml"),
            {name: file.line for name, file in language_files(folder).items()},
        )
        words._crisis.check()
        for harm_type, voice in product(words.kinds, VOICES):  # an unknown line is found now, not when a child needs it
            words._lines_of(harm_type, voice, None)
        for (audience, level), block in product(READERS, BLOCKS):
            words.text_of(block, audience, level, None)
        for audience, level in READERS:
            words.footer(audience, level, None)
        return words

    @property
    def kinds(self) -> tuple[str, ...]:
        """Types of harm that have words of their own; any other gets those of `other`."""
        return self._crisis.kinds

    @property
    def go_on(self) -> str:
        """What the button sends with which a person leaves safe mode."""
        return str(self._raw["buttons"]["go_on"]["payload"])

    def same_in_other_words(self, payload: str) -> str | None:
        """The reading level that a button asks for which says the same in other words; None for any other button."""
        return self._same_in_other_words.get(payload)

    def numbers_instead(self, topic: str | None) -> bool:
        """Whether this topic is met with the numbers only in safe mode, though it has an answer."""
        return topic in self._numbers_instead

    def opening(self, harm_type: str, voice: str, reading_level: str) -> str:
        """The paragraph of help first that speaks of this harm."""
        return self._crisis.opening(harm_type, voice, reading_level)

    def crisis_text(self, harm_type: str, voice: str, reading_level: str, council: str | None, now: bool = False) -> SafetyReply:
        """Help first: what is said at once when someone may be in danger; `now` puts 999 before everything else."""
        text = self._crisis.text(harm_type, voice, reading_level, now)
        lines = self._lines_of(harm_type, voice, council)
        return SafetyReply(text, lines, self._buttons("carer" if voice in (ADULT_CHILD, ADULT_OTHER) else "young_person"))

    def in_language(self, detection: Detection) -> Foreign | None:
        """The line in the language this rule was noticed in, where there is one."""
        line = self._languages.get(detection.language)
        return Foreign(line.lang, line.dir, line.text) if line else None

    def support_text(self, audience: str, reading_level: str, council: str | None) -> SafetyReply:
        """The gentle line below an answer."""
        return replace(self.text_of("support", audience, reading_level, council), buttons=())

    def safe_mode_text(
        self, harm_type: str, audience: str, reading_level: str, council: str | None, voice: str | None = None
    ) -> SafetyReply:
        """The numbers of this harm, with a way on."""
        return self.text_of("still", audience, reading_level, council, harm_type, voice)

    def text_of(
        self,
        block: str,
        audience: str,
        reading_level: str,
        council: str | None,
        harm_type: str | None = None,
        voice: str | None = None,
    ) -> SafetyReply:
        """The words of a block by its name, with the numbers of this harm, or else the block's own.

        Args:
            voice: whose words help was said in; else it is taken from who the reader is.
        """
        own = self._raw[block]
        if harm_type or "lines" not in own:
            lines = self._lines_of(harm_type or OTHER, voice or voice_of(audience, audience_was_told=True), council)
        else:
            lines = self._lines(own, audience, council)
        return SafetyReply(first_of(own, audience, reading_level), lines, self._buttons(audience))

    def footer(self, audience: str, reading_level: str, council: str | None) -> str:
        """One line with two numbers, for a reply that knows no answer: nobody who typed of danger is left with nothing."""
        emergency, other = self.text_of("one_line", audience, reading_level, council).help[:2]
        text = first_of(self._raw["footer"], audience, reading_level)
        return text.format(emergency=emergency.number, name=other.name, number=other.number)

    def again(self, times: int, audience: str, reading_level: str) -> str:
        """What stands in the place of the opening, the first time it would be the same again, the second time, and so on."""
        blocks = list(self._raw["again"].values())
        return first_of(blocks[(times - 1) % len(blocks)], audience, reading_level)

    def _lines(self, block: dict[str, Any], audience: str, council: str | None) -> tuple[HelpLine, ...]:
        """The numbers of a block that goes by who reads it."""
        return self._help.pick(block.get(f"lines_{audience}") or block["lines"], council)[:MOST_NUMBERS]

    def _lines_of(self, harm_type: str, voice: str, council: str | None) -> tuple[HelpLine, ...]:
        """That harm's numbers, for whose words they stand below."""
        return self._help.pick(self._crisis.lines(harm_type, voice), council)[:MOST_NUMBERS]

    def _buttons(self, audience: str) -> tuple[tuple[str, str], ...]:
        titles = "carer_title" if audience == "carer" else "title"
        return tuple(
            (str(button.get(titles, button["title"])), str(button["payload"])) for button in self._raw["buttons"].values()
        )
