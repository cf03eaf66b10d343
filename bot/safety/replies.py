"""The words of help: short, kind, honest about being a computer, at most three numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Mapping

from bot.reply import Foreign
from bot.safety.help_lines import HelpLine, HelpLines
from bot.safety.models import Detection, read_plain

MOST_NUMBERS = 3
OTHER = "other"
BLOCKS = ("support", "still", "one_line", "taken_back", "believed", "no_phone")  # said beside help first, or later
# Who is spoken to, best first: the first of these keys a text has is used.
VOICES = {
    ("young_person", "standard"): ["young_person", "standard"],
    ("young_person", "easier"): ["easier", "young_person", "standard"],
    ("care_leaver", "standard"): ["care_leaver", "standard"],
    ("care_leaver", "easier"): ["easier", "care_leaver", "standard"],
    ("carer", "standard"): ["carer", "standard"],
    ("carer", "easier"): ["carer", "standard"],
}


@dataclass(frozen=True)
class SafetyReply:
    """Paragraphs divided by single newlines; numbers and buttons beside them."""

    text: str
    help: tuple[HelpLine, ...]
    buttons: tuple[tuple[str, str], ...]


class SafetyReplies:
    """Chooses the words of replies.yml for a type of harm and an audience."""

    def __init__(self, raw: Mapping[str, object], help_lines: HelpLines, languages: Mapping[str, dict[str, str]]) -> None:
        self._raw: dict[str, dict[str, Any]] = {key: value for key, value in raw.items() if isinstance(value, dict)}
        self._numbers_instead = frozenset(raw.get("numbers_instead") or ())  # type: ignore[call-overload]
        self._same_in_other_words: dict[str, str] = dict(raw.get("same_in_other_words") or {})  # type: ignore[call-overload]
        self._order: list[str] = list(raw["order"])  # type: ignore[call-overload]
        self._help = help_lines
        self._languages = languages

    @classmethod
    def load(cls, folder: Path) -> SafetyReplies:
        """Read `data/safety/`: replies.yml and help_lines.yml."""
        words = cls(
            read_plain(folder / "replies.yml"),
            HelpLines.load(folder / "help_lines.yml"),
            read_plain(folder / "other_languages.yml")["lines"],
        )
        for audience, level in VOICES:  # a missing word or an unknown line is found now, not when a child needs it
            for harm_type in words.kinds:
                words.crisis_text(harm_type, audience, level, None)
            for block in BLOCKS:
                words.text_of(block, audience, level, None)
        return words

    @property
    def kinds(self) -> tuple[str, ...]:
        """Types of harm that have words of their own; any other gets those of `other`."""
        return tuple(self._raw["kinds"])

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

    def crisis_text(self, harm_type: str, audience: str, reading_level: str, council: str | None) -> SafetyReply:
        """Help first: what is said at once when someone may be in danger."""
        said = [self._said(part, self._kind(harm_type), audience, reading_level) for part in self._order]
        return SafetyReply("\n".join(said), self._lines(self._kind(harm_type), audience, council), self._buttons(audience))

    def in_language(self, detection: Detection) -> Foreign | None:
        """The line in the language this rule was noticed in, where there is one."""
        line = self._languages.get(detection.rule_id.removeprefix("other_language_"))
        return (
            Foreign(line["lang"], line["dir"], line["text"]) if line and detection.rule_id.startswith("other_language_") else None
        )

    def support_text(self, audience: str, reading_level: str, council: str | None) -> SafetyReply:
        """The gentle line below an answer."""
        return replace(self.text_of("support", audience, reading_level, council), buttons=())

    def safe_mode_text(self, harm_type: str, audience: str, reading_level: str, council: str | None) -> SafetyReply:
        """The numbers of this harm, with a way on."""
        return self.text_of("still", audience, reading_level, council, harm_type)

    def text_of(
        self, block: str, audience: str, reading_level: str, council: str | None, harm_type: str | None = None
    ) -> SafetyReply:
        """The words of a block by its name, with the numbers of this harm, or else the block's own."""
        lines = self._lines(self._kind(harm_type) if harm_type else self._raw[block], audience, council)
        return SafetyReply(self._first(self._raw[block], audience, reading_level), lines, self._buttons(audience))

    def opening(self, harm_type: str, audience: str, reading_level: str) -> str:
        """The first paragraph of help first."""
        return self._said("opening", self._kind(harm_type), audience, reading_level)

    def again(self, times: int, audience: str, reading_level: str) -> str:
        """What stands in the place of the opening, the first time it would be the same again, the second time, and so on."""
        blocks = list(self._raw["again"].values())
        return self._first(blocks[(times - 1) % len(blocks)], audience, reading_level)

    def _kind(self, harm_type: str) -> dict[str, Any]:
        kinds: dict[str, dict[str, Any]] = self._raw["kinds"]
        return kinds.get(harm_type) or kinds[OTHER]

    def _said(self, part: str, own: dict[str, Any], audience: str, reading_level: str) -> str:
        """One paragraph: that harm's own (`adult_easier`), else the common one."""
        if part == "opening":
            said = any(voice in own for voice in self._voices(audience, reading_level))
            return self._first(own if said else self._kind(OTHER), audience, reading_level)
        mine = {key[len(part) + 1 :]: text for key, text in own.items() if key.startswith(part + "_")}
        for voice in self._voices(audience, reading_level):
            for texts in (mine, self._raw[part]):
                if voice in texts:
                    return str(texts[voice]).strip()
        raise KeyError(f"replies.yml has no `{part}` for {audience}, {reading_level}")

    def _first(self, texts: dict[str, Any], audience: str, reading_level: str) -> str:
        return next(str(texts[voice]).strip() for voice in self._voices(audience, reading_level) if voice in texts)

    @staticmethod
    def _voices(audience: str, reading_level: str) -> list[str]:
        return VOICES.get((audience, reading_level), VOICES["young_person", "standard"])

    def _lines(self, own: dict[str, Any], audience: str, council: str | None) -> tuple[HelpLine, ...]:
        """That harm's own numbers for this audience; carers always get the adults' line unless it says otherwise."""
        other = self._raw["kinds"][OTHER]
        by_audience = f"lines_{audience}"
        names = own.get(by_audience) or (other.get(by_audience) if "lines" not in own or audience == "carer" else None)
        return self._help.pick(names or own.get("lines") or other["lines"], council)[:MOST_NUMBERS]

    def _buttons(self, audience: str) -> tuple[tuple[str, str], ...]:
        titles = "carer_title" if audience == "carer" else "title"
        return tuple(
            (str(button.get(titles, button["title"])), str(button["payload"])) for button in self._raw["buttons"].values()
        )
