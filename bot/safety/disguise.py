"""Words in disguise made plain, before rules and classifier read them: k*s, $uicide, d.i.e, flags, letters of other looks.

Only towards the words of danger that people mask (`masked` in `data/safety/spellings.yml`): f*ck, a 5* hotel, a postcode stay.
"""

from __future__ import annotations

import logging
import re
from typing import Callable, Iterable, Mapping

from bot.safety.distance import distances_plain
from bot.safety.pattern_language import with_endings
from bot.text.disguise import plain_letters
from bot.text.look_alikes import like_ours

log = logging.getLogger(__name__)

_FLAG = "[\U0001f1e6-\U0001f1ff]"
_FLAGS = re.compile(rf"{_FLAG}(?:[\s\u200b-\u200d]*{_FLAG}){{2,}}")
_OURS = re.compile("[a-zA-Z]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]{3,}")
_MASKED = re.compile(r"(?<![\w@$*#!|€£.])(?=\w*[@$*#!|€£\d])[\w@$*#!|€£]{3,}")
_LETTERWISE = re.compile(r"(?<![\w'])(?:[a-zA-Z][.\-_*·•~]){2,}[a-zA-Z](?![\w'])|(?<![\w'])(?:[a-zA-Z] ){2,}[a-zA-Z](?![\w'])")
_BROKEN = re.compile(r"(?<![\w.@/])[a-zA-Z]+(?:[._\-*·•~][a-zA-Z]+)+(?![\w@/])")
_LIKE_L = str.maketrans("013457@$!|€£", "oleastasllel")
_LIKE_I = str.maketrans("013457@$!|€£", "oieastasiiel")
LONGEST_WORD = 24  # letters and marks; what is longer is no word, and would take long to compare
_MARKS = re.compile(r"[*#]+")


class Disguises:
    """Undoes disguises.

    Args:
        masked: words of danger, the likeliest first; `kill~` is kill with its endings.
        spelt: letters without spaces as the known words that they spell, or None.
        slang: words that stand for a word of danger and for nothing else, and that word.
    """

    def __init__(self, masked: Iterable[str], spelt: Callable[[str], list[str] | None], slang: Mapping[str, str]) -> None:
        forms = [form for word in masked for form in (with_endings(word[:-1]) if word.endswith("~") else [word])]
        self._masked, self._spelt, self._slang = dict.fromkeys(forms), spelt, slang
        self._slang_words = re.compile(rf"\b(?:{'|'.join(map(re.escape, slang)) or '(?!)'})\b", re.IGNORECASE)

    def undone(self, text: str) -> str:
        """The text as it was meant; without a disguise as it is, to the byte. Never raises: what fails here is read as typed."""
        try:
            return self._undone(text)
        except Exception as error:
            log.error("undoing disguises failed: %s", type(error).__name__)
            return text

    def _undone(self, text: str) -> str:
        text = plain_letters(text)
        if not text.isascii():
            text = _FLAGS.sub(self._flags, text)
            text = _FOREIGN.sub(self._like_ours, text) if _OURS.search(text) else text
        text = _BROKEN.sub(self._joined, _LETTERWISE.sub(self._letter_by_letter, text))
        text = distances_plain(_MASKED.sub(self._unmasked, text))
        return self._slang_words.sub(lambda match: self._slang[match.group().lower()], text)

    def _flags(self, match: re.Match[str]) -> str:
        """Flags whose letters spell a word of danger, as 🇩🇪🇦🇩; two real flags side by side do not."""
        letters = "".join(chr(ord(char) - 0x1F1E6 + ord("a")) for char in match.group() if "\U0001f1e6" <= char <= "\U0001f1ff")
        words = self._danger_in(letters)
        return f" {words} " if words else match.group()

    def _letter_by_letter(self, match: re.Match[str]) -> str:
        return self._danger_in(re.sub(r"[\W_]", "", match.group()).lower()) or match.group()

    def _danger_in(self, letters: str) -> str:
        """The words that these letters spell, if one of them is a word that people mask; else nothing."""
        words = [letters] if letters in self._masked else self._spelt(letters) or []
        return " ".join(words) if any(word in self._masked for word in words) else ""

    def _joined(self, match: re.Match[str]) -> str:
        """ki.ll, su-icide: a word of danger with marks within it."""
        letters = re.sub(r"[\W_]", "", match.group()).lower()
        return letters if letters in self._masked else match.group()

    def _like_ours(self, match: re.Match[str]) -> str:
        """A word typed wholly in look-alikes, if it spells a word of danger."""
        spelt = like_ours(match.group())
        return spelt if spelt in self._masked else match.group()

    def _unmasked(self, match: re.Match[str]) -> str:
        raw = match.group()
        bare = raw.strip("!*#|")
        word = self._word(bare.lower())
        return raw.replace(bare, word, 1) if word else raw

    def _word(self, raw: str) -> str | None:
        """The word of danger behind stars, digits and signs; None if there is none."""
        letters, digits = sum(map(str.isalpha, raw)), sum(map(str.isdigit, raw))
        if letters < 2 or digits > letters or len(raw) > LONGEST_WORD:
            return None  # a postcode, a room, a flat; or no word at all
        for spelt in dict.fromkeys((raw.translate(_LIKE_I), raw.translate(_LIKE_L))):
            if spelt != raw and spelt in self._masked:
                return spelt
            if _MARKS.search(spelt):
                found = next((word for like in _likes(spelt) for word in self._masked if like.fullmatch(word)), None)
                if found:
                    return found
        return None


def _likes(masked: str) -> list[re.Pattern[str]]:
    """What a word with stars may be: a letter for each star; where it has many of both, also one less or two more."""
    exact = _MARKS.sub(lambda stars: f"[a-z]{{{len(stars.group())}}}", masked)
    if not re.fullmatch(r"[a-z]+(?:\[a-z\]\{\d+\}[a-z]+)+", exact):
        return []
    about = _MARKS.sub(lambda stars: f"[a-z]{{{max(1, len(stars.group()) - 1)},{len(stars.group()) + 2}}}", masked)
    enough = len(_MARKS.sub("", masked)) > 2 and len(masked) > len(_MARKS.sub("", masked)) + 1
    return [re.compile(exact), re.compile(about)] if enough else [re.compile(exact)]
