"""Letters of other alphabets that look like ours.

Picked by hand after the confusable characters that Unicode lists (UTS #39, confusables.txt), as far as
Cyrillic, Greek, Armenian, Cherokee, Coptic, Lisu and Canadian syllabics go, and what pages for "fancy text" use beside it. Only
used on a word that mixes alphabets, or that spells a word of danger: a word of another language stays as it is.
"""

from __future__ import annotations

_LOOK_LIKE = {
    "a": "аАαΑᎪꓮᗅ",
    "b": "ЬвВΒβᏴꓐᗷ",
    "c": "сСϲϹᏟⲥⲤꓚ¢",
    "d": "ԁᎠꓓᗞᗪ∂",
    "e": "еЕҽєεΕᎬꓰ",
    "f": "ғքꓝᖴƒ",
    "g": "ԌɡցᏀꓖ",
    "h": "һнНΗհᎻⲎꓧᕼ",
    "i": "іІιΙᎥⲒꓲı",
    "j": "јЈϳͿᎫꓙᒍ",
    "k": "кКκΚᏦⲔꓗ",
    "l": "ӏӀᏞꓡᒪ",
    "m": "мМΜᎷⲘꓟᗰ",
    "n": "ипηΝոռⲚꓠ",
    "o": "оОοΟσօՕⲟⲞꓳ",
    "p": "рРρΡᏢⲣⲢꓑᑭ",
    "q": "ԛզ",
    "r": "гяᎡᏒꓣᖇ",
    "s": "ѕЅՏᏚꓢ",
    "t": "тТτΤᎢⲦꓔ",
    "u": "υսՍꓴᑌ",
    "v": "ѵѴνᏙꓦᐯ",
    "w": "ѡԝԜωᎳꓪ",
    "x": "хХχΧⲬꓫ᙭",
    "y": "уУүҮγΥᎩⲨꓬ",
    "z": "ΖᏃꓜ",
}
LOOK_ALIKES: dict[int, str] = {ord(theirs): ours for ours, letters in _LOOK_LIKE.items() for theirs in letters}


def like_ours(word: str) -> str | None:
    """The word in our letters; None if it has a letter that looks like none of ours."""
    spelt = word.translate(LOOK_ALIKES)
    return spelt if spelt.isascii() else None
