"""Spelling by ear: words that sound alike get the same key. There are two keys, because a wrong guess costs differently.

`sound_key` looks for words of danger, and what it finds is believed: it keeps vowels apart, so that "hit" and "hat" never share
a key. `ear_key` is for questions, which are read as they were typed as well, so that it may guess: it leaves vowels out, since by
ear they are written in every way ("soshul", "counsil").
"""

from __future__ import annotations

import re

_SOUND_RULES = [
    (re.compile(pattern), out)
    for pattern, out in (
        (r"^kn", "n"),
        (r"^wr", "r"),
        (r"wh", "w"),
        (r"ph", "f"),
        (r"igh", "i"),
        (r"gh", ""),
        (r"ck", "k"),
        (r"dge?", "j"),
        (r"tch", "ch"),
        (r"c(?=[eiy])", "s"),
        (r"(?<![s])c(?!h)", "k"),
        (r"sc", "sk"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"(?:ea|ee|ie|ei)", "i"),
        (r"(?:oo|ou|ui|ew|ue)", "u"),
        (r"(?:ai|ay|ey)", "e"),
        (r"a(?=[^aeiouy]e)", "e"),  # the long a of safe and place, as in sayf and playce
        (r"(?:au|aw)", "o"),
        (r"oa|ow", "o"),
        (r"(?<=.)mb$", "m"),
        (r"(?:ed|t|d|id)$", "d"),
        (r"ing?$", "in"),
        (r"(.)\1+", r"\1"),
        (r"(?<=..)e$", ""),
        (r"y", "i"),
    )
]
_EAR_RULES = [
    (re.compile(pattern), out)
    for pattern, out in (
        (r"^(?:who|hoo)(?=s?$)", "W"),  # and not "how"
        (r"tion|sion|shun", "Sn"),
        (r"cial|tial|shul", "Sl"),
        (r"sch", "sk"),
        (r"tch|ch", "C"),
        (r"ough|augh|igh", "i"),
        (r"dge", "J"),
        (r"ph|th|v", "f"),
        (r"wh", "w"),
        (r"ck", "k"),
        (r"qu", "kw"),
        (r"x", "ks"),
        (r"sh", "S"),
        (r"^kn", "n"),
        (r"^wr", "r"),
        (r"mb$", "m"),
        (r"c(?=[eiy])|z", "s"),
        (r"[cq]", "k"),
        (r"g(?=[eiy]...)|j", "J"),
        (r"(?<=..)e$", ""),
        (r"r(?![aeiouy])", ""),  # not said at the end of "worker", nor in "work"
        (r"(?<=[aeiouy])w(?![aeiouy])", ""),  # part of the vowel in "now"
        (r"^[aeiou]+", "A"),
        (r"[aeiou]|(?<!^)y", ""),
        (r"(.)\1+", r"\1"),
    )
]


def sound_key(word: str) -> str:
    """The word as it is heard, roughly, vowels and all ("thretend" and "threatened", "wotch" and "watch")."""
    for pattern, out in _SOUND_RULES:
        word = pattern.sub(out, word)
    return word


def ear_key(word: str) -> str:
    """What an English ear keeps of a word in small letters: the consonants, without the r that is not said ("wurka"), with f for
    th ("wiv", "fing"). The same for words that may be meant for each other."""
    word = word.replace("'", "")
    for pattern, out in _EAR_RULES:
        word = pattern.sub(out, word)
    return word
