"""The words of help that come first: by harm, by whose words they are, and by reading level (data/safety/replies.yml)."""

from __future__ import annotations

from itertools import product
from typing import Any, Iterator, Mapping

from bot.profile import EASIER_WORDS, READING_LEVELS
from bot.safety.voice import VOICES, YOUNG_FRIEND, YOUNG_OTHER

OTHER = "other"
NOW, OPENING, HONEST, NUMBERS = "now", "opening", "honest", "numbers"


class CrisisWords:
    """Paragraphs and the ids of help lines; every harm has words for every voice, or `check` fails."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw
        self._kinds: dict[str, dict[str, Any]] = raw["kinds"]
        self._same_as: dict[str, str] = dict(raw.get("same_as") or {})

    @property
    def kinds(self) -> tuple[str, ...]:
        """Types of harm that have words of their own; any other gets those of `other`."""
        return tuple(self._kinds)

    def check(self) -> None:
        """Look for every text that may be wanted, so that a missing one is found now, not when a child needs it.

        Raises:
            KeyError: a text is missing.
        """
        for harm_type, voice, level, now in product(self._kinds, VOICES, READING_LEVELS, (False, True)):
            self.text(harm_type, voice, level, now)

    def text(self, harm_type: str, voice: str, reading_level: str, now: bool = False) -> str:
        """All paragraphs, divided by single newlines.

        Args:
            now: whether life may hang on minutes, so that 999 comes first; some harms always are.
        """
        own = self._own(harm_type)
        urgent = now or bool(own.get(NOW))
        parts = [part for part in self._raw["order"] if urgent or part != NOW]
        return "\n".join(self._said(part, own, _names(voice, reading_level), urgent) for part in parts)

    def opening(self, harm_type: str, voice: str, reading_level: str) -> str:
        """The paragraph that speaks of this harm."""
        return self._said(OPENING, self._own(harm_type), _names(voice, reading_level), False)

    def lines(self, harm_type: str, voice: str) -> list[str]:
        """The ids of the help lines: the harm's own for this voice, else the common ones."""
        names = list(_names(voice, reading_level=""))
        for lines in (self._own(harm_type).get("lines") or {}, self._kinds[OTHER]["lines"]):
            for name in names:
                if name in lines:
                    return list(lines[name])
        raise KeyError(f"replies.yml has no `lines` for {voice}")

    def _own(self, harm_type: str) -> dict[str, Any]:
        return self._kinds.get(self._same_as.get(harm_type, harm_type)) or self._kinds[OTHER]

    def _said(self, part: str, own: dict[str, Any], names: tuple[str, ...], urgent: bool) -> str:
        for texts in self._texts(part, own, urgent):
            for name in names:
                if name in texts:
                    return str(texts[name]).strip()
        raise KeyError(f"replies.yml has no `{part}` for {names[-2]}")

    def _texts(self, part: str, own: dict[str, Any], urgent: bool) -> Iterator[Mapping[str, Any]]:
        """Where to look for a paragraph, best first: the harm's own words, then those for every harm."""
        if part == OPENING:
            yield from (own.get(OPENING) or {}, self._kinds[OTHER][OPENING])
        elif part == HONEST:
            yield self._raw[HONEST]["told" if own.get("told") else "plain"]
        elif part == NUMBERS and urgent:  # 999 has been said already
            yield self._raw["numbers_now"]
        elif part == NOW:
            yield self._raw[NOW]
        else:
            yield from (own.get(part) or {}, self._raw[part])


def _names(voice: str, reading_level: str) -> tuple[str, ...]:
    """The keys under which this voice's words may stand, best first; easier ones only for who wants them."""
    voices = (voice, YOUNG_FRIEND) if voice == YOUNG_OTHER else (voice,)
    names = (*voices, voice.split("_")[0])
    return (*(f"{name}_easier" for name in names), *names) if reading_level == EASIER_WORDS else names
