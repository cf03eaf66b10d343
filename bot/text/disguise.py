"""Letters in disguise made plain: what is typed in squares, small capitals, other alphabets' letters, or upside down.

A text without any of these comes back as it is, to the byte; so does a word that is wholly in another alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.text.look_alikes import like_ours

# What Unicode calls the letters that it does not itself count as forms of A to Z.
_NAMED = re.compile(
    r"(?:NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER|LATIN LETTER SMALL CAPITAL|SQUARED LATIN CAPITAL LETTER"
    r"|MODIFIER LETTER SMALL CAPITAL|TAG LATIN SMALL LETTER) ([A-Z])$"
)
_KEPT = set("ªºℹⓂ")  # "nº", and signs for information and the underground: no disguise
_ORDINARY = re.compile("[\x00-\xa1\xa3-\xac\xae-\xff\u2010-\u2027€]*")  # most messages end here: accents, quotes and dashes
_UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
_UNSEEN_WITHIN = re.compile(rf"(?<=[a-zA-Z])[{_UNSEEN}]+(?=[a-zA-Z])")
_MARKS = "\u0300-\u036f\u0488\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARKED = re.compile(rf"\w(?:\w|[{_MARKS}])*[{_MARKS}](?:\w|[{_MARKS}])*")
_MARKED_SPACE = re.compile(rf"(?<=\s)[{_MARKS}]+")
_WORD = re.compile(r"(?:[^\W\d_]|[∂¢])+")
_TURNED = dict(zip("ɐqɔpǝɟƃɓɥᴉıɾſʞʃlɯuodbɹsʇnʌʍxʎz", "abcdefgghiijjkllmnopqrstuvwxyz"))
_ONLY_TURNED = set("ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ")
_TURNED_WORD = rf"[{''.join(_TURNED)}˙'‘’,¿¡]+"
_TURNED_TEXT = re.compile(rf"(?<![^\s]){_TURNED_WORD}(?:\s+{_TURNED_WORD})*(?![^\s.!?])")


def plain_letters(text: str) -> str:
    """The text with every disguised letter as the plain one that is meant."""
    if _ORDINARY.fullmatch(text):
        return text
    text = _TURNED_TEXT.sub(_turned_back, _UNSEEN_WITHIN.sub("", text))
    text = "".join(char if char.isascii() else _plain(char) for char in text)
    text = _UNSEEN_WITHIN.sub("", text)
    return _own_alphabet(_MARKED_SPACE.sub("", _MARKED.sub(_bare, text)))


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """A styled letter as the plain one: a square, a circle, a small capital, letters of mathematics, full width."""
    named = _NAMED.match(unicodedata.name(char, ""))
    if named:
        return named.group(1).lower()
    like = unicodedata.normalize("NFKC", char).strip("()")
    styled = len(like) == 1 and like.isascii() and like.isalpha() and char not in _KEPT
    return like if styled and not unicodedata.normalize("NFD", char).isascii() else char


def _turned_back(match: re.Match[str]) -> str:
    """Upside-down words, read from the end; a text with only one such letter may be a language that has it."""
    words = match.group()
    if len(_ONLY_TURNED & set(words)) < 2:
        return words
    return "".join(_TURNED.get(char, char) for char in reversed(words))


def _bare(match: re.Match[str]) -> str:
    """A word without its marks if any of them makes no letter that a language has: struck through, or heaped up."""
    word = unicodedata.normalize("NFC", match.group())
    letters = re.sub(f"[{_MARKS}]", "", unicodedata.normalize("NFD", word))
    heaped = re.search(rf"[a-zA-Z][{_MARKS}]|[{_MARKS}]{{2}}", word)
    return letters if heaped and letters.isascii() else match.group()


def _own_alphabet(text: str) -> str:
    """Words that mix alphabets, and beside such a word those that could be ours, in our letters."""
    foreign = [word for word in set(_WORD.findall(text)) if not word.isascii()]
    if not any(_mixed(word) for word in foreign):
        return text
    return _WORD.sub(lambda match: like_ours(match.group()) or match.group(), text)


def _mixed(word: str) -> bool:
    """Whether a word that could be ours has letters of two alphabets."""
    return like_ours(word) is not None and len({_alphabet(char) for char in word}) > 1


@lru_cache(maxsize=4096)
def _alphabet(char: str) -> str:
    return unicodedata.name(char, "?").split()[0]
