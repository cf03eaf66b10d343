"""How texts are compared: small letters, no marks, one space. Each way of comparing stands here once.

They differ in what must not be lost: `plain` keeps the marks between words, `plain_words` only the words; `without_marks` joins
what a mark stood between, `as_named` keeps the marks that names are written with; `fold` and `spoken` keep other alphabets.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 10_000  # characters; the end of a longer text counts too, because the worst is often said last
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f"))
KEYBOARDS = str.maketrans("كيى", "کیی")  # an Arabic keyboard's k and y, as people use it to write Persian, Kurdish or Pashto
_APOSTROPHES = re.compile("[’'`]")
_QUOTES = re.compile("[’‘`´ʼ]")
_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Lower case, without apostrophes, single spaces: how phrases are compared."""
    return re.sub(r"\s+", " ", _APOSTROPHES.sub("", text.lower())).strip()


def plain_words(text: str) -> list[str]:
    """The words of a plain text, without any marks: how cues are compared with what was typed."""
    return _WORD.findall(plain(text))


def without_marks(text: str) -> str:
    """Lower case, all marks taken out: "e-mail" is "email", where `plain_words` has two. Questions so alike are one."""
    return re.sub(r"[^\w\s]", "", text.lower()).strip()


def as_named(text: str) -> str:
    """Lower case and single spaces, with the marks that names are written with: "Children's", "data/IT", "need-to-know"."""
    return " ".join(re.sub(r"[^\w\s/&'-]", " ", text.lower()).split())


def fold(text: str) -> str:
    """Case, accents, quotes, invisible characters and odd letter forms made plain; any script is kept."""
    text = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()
    text = _QUOTES.sub("'", text)
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def spoken(text: str) -> str:
    """The text's words for comparing sentences of other languages: Latin accents stay (Vietnamese lives by them)."""
    text = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()
    kept: list[str] = []
    for char in unicodedata.normalize("NFKD", _QUOTES.sub("'", text[:LONGEST])):
        if not unicodedata.combining(char) or (kept and kept[-1].isascii()) or (kept and unicodedata.combining(kept[-1])):
            kept.append(char)
    return " " + " ".join(re.findall(r"[\w']+", unicodedata.normalize("NFC", "".join(kept)))) + " "


def spoken_words(text: str) -> list[str]:
    """The same, word by word, whatever keyboard they were typed on."""
    return spoken(text).translate(KEYBOARDS).split()
