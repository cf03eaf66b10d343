"""Other languages in one spelling: what people leave out, double, or type on another keyboard makes no difference.

Both what was typed and the phrases that are looked for go through it, so it may join letters that a dictionary keeps apart.
Each word stands between single spaces, and a dot stands where a sentence ends.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.text.normalise import INVISIBLE, LONGEST

STOP = "."
END = 2000  # characters at the end of a very long text, which are always read: the worst is often said last
_STOPS = set(".!?;\n…؟۔।॥።፧")
_DROPPED = set("'’‘`´ʼ׳ʿʾ" + "ءـ" + "\u0a70\u0a71\u0a02\u0981\u0902")  # apostrophes; hamza and tatweel; nasal and doubling signs
_LATIN = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e"})
_ARABIC = str.maketrans("يىئېۍێےكڪګةەھہۂۆۇڕڵںٱ", "یییییییکککهههههوورلنا")
_GEEZ_SERIES = {0x1210: 0x1200, 0x1280: 0x1200, 0x12B8: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338, 0x1250: 0x1240}
_GEEZ = {old + order: new + order for old, new in _GEEZ_SERIES.items() for order in range(7)} | {0x1200: 0x1203, 0x1210: 0x1203}
_GEEZ |= {0x1280: 0x1203, 0x12B8: 0x1203, 0x12A0: 0x12A3, 0x12D0: 0x12A3}  # the first order is said like the fourth
_LETTER_AGAIN = re.compile(r"([a-z])\1+|([^\W\d_])\2{2,}")


def one_spelling(text: str, accents: bool = False) -> str:
    """The text's words in one spelling, with a space around each.

    Args:
        accents: they stay on Latin letters, for a language that lives by them.
    """
    text = text[: LONGEST - END] + "\n" + text[-END:] if len(text) > LONGEST else text
    text = letters(text, accents)
    marked = "".join(char if _kind(char) in "LMN" else f" {STOP} " if char in _STOPS else " " for char in text)
    return f" {' '.join(marked.split())} "


def letters(text: str, accents: bool = False) -> str:
    """The letters in one spelling; marks and spaces between words stay as they are."""
    text = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()
    text = "".join(char for char in text if char not in _DROPPED)
    text = text if accents else _bare(text).translate(_LATIN)
    return _LETTER_AGAIN.sub(r"\1\2", text.translate(_ARABIC).translate(_GEEZ))


def _bare(text: str) -> str:
    """Without accents, vowel points and the like; vowel signs that are letters of their own stay."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", plain)


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    return unicodedata.category(char)[0]
