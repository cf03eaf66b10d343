"""Danger in other languages: written phrases, looked for in one spelling of what was typed."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterable, Mapping, Optional

from bot.safety.foreign_pattern import Phrases
from bot.safety.language_file import LanguageFile, language_files
from bot.safety.models import FOREIGN, Detection, Level
from bot.text.one_spelling import one_spelling

OTHER = "other"
# The harm that is answered where a message tells of several, first to last; one that is not here comes after these.
ORDER = ("threat", "suicide", "self_harm", "sexual", "fgm", "forced_marriage", "exploitation", "staff", "violence_seen", "abuse")
SEEN = "violence_seen"  # counts where nobody hurts the one who speaks: "he hits my mother", and not "he hits my mother and me"

# What is no danger, and the phrases of each detection, in the order they are asked in.
Spelt = tuple[Phrases, list[tuple[Detection, Phrases]]]


class ForeignLanguage:
    """One language's phrases, ready to be looked for."""

    def __init__(self, name: str, file: LanguageFile) -> None:
        order = {harm_type: place for place, harm_type in enumerate(ORDER)}
        harm_types = sorted(file.phrases, key=lambda harm_type: order.get(harm_type, len(order)))
        found = [(Detection(FOREIGN + name, Level.SAFETY, harm), tuple(file.phrases[harm])) for harm in harm_types]
        found.append((Detection(FOREIGN + name, Level.SUPPORT, OTHER), tuple(file.gentle)))
        self._accents = file.accents
        self._kept, self._bare = (self._made(found, file, accents) for accents in (True, False))
        sentences = [*file.must_be_gentle, *file.must_not, *(text for texts in file.must_match.values() for text in texts)]
        self._words = frozenset(word for text in sentences for word in one_spelling(text).split())

    def words_in(self, bare: str) -> int:
        """How many words of a text in one spelling stand in the file's sentences too."""
        return sum(word in self._words for word in bare.split())

    def _made(self, found: list[tuple[Detection, tuple[str, ...]]], file: LanguageFile, accents: bool) -> Spelt:
        def phrases(texts: Iterable[str]) -> Phrases:
            return Phrases(tuple(texts), file.lists, accents)

        return phrases(file.not_danger), [(detection, phrases(texts)) for detection, texts in found]

    def find(self, bare: str, accented: Callable[[], str]) -> Optional[Detection]:
        """The first harm that a text tells of.

        Args:
            bare: the text in one spelling; `accented` gives it with its accents.
        """
        kept = self._accents and not (whole := accented()).isascii()
        (not_danger, found), said = (self._kept, whole) if kept else (self._bare, bare)
        if not any(phrases.find(said) for _, phrases in found):  # most messages end here
            return None
        said, seen = not_danger.without(said), None
        for detection, phrases in found:
            if not phrases.find(said):
                continue
            if detection.harm_type == SEEN:
                said, seen = phrases.without(said), detection
            elif detection.level is Level.SAFETY or seen is None:
                return detection
        return seen


class ForeignPhrases:
    """All languages. Help first goes before the gentle line; then the language that has most of the words (Urdu, Punjabi)."""

    def __init__(self, files: Mapping[str, LanguageFile]) -> None:
        self._languages = [ForeignLanguage(name, file) for name, file in files.items()]

    @classmethod
    def load(cls, folder: Path) -> ForeignPhrases:
        """Read `data/safety/other_languages/`.

        Args:
            folder: `data/safety/`.
        """
        return cls(language_files(folder))

    def find(self, text: str) -> Optional[Detection]:
        """What a message tells of in another language; None if nothing was noticed."""
        bare = one_spelling(text)
        found = [(language, language.find(bare, lambda: one_spelling(text, accents=True))) for language in self._languages]
        noticed = [
            (detection.level is Level.SAFETY, language.words_in(bare), detection) for language, detection in found if detection
        ]
        return max(noticed, key=lambda one: one[:2])[2] if noticed else None
