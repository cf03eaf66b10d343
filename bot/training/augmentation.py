"""Misspells training questions at random, as children do: by ear, with a slipping thumb, without marks.

Each round of tuning sees every question spelt anew, so that the encoder learns to read through spelling.
"""

from __future__ import annotations

import random

LEFT_ALONE = 0.5  # the share of questions that stay as they were written
# What is heard the same, or is how people text.
BY_EAR = (
    ("you", "u"), ("are", "r"), ("th", "f"), ("ing", "in"), ("why", "y"), ("what", "wot"), ("ough", "uff"), ("tion", "shun"),
    ("ph", "f"), ("ck", "k"), ("ee", "ea"), ("ea", "ee"), ("information", "info"), ("because", "cos"), ("er", "a"),
    ("ie", "ei"), ("my", "mi"), ("n't", "nt"), ("ight", "ite"), ("to", "2"), ("for", "4"), ("and", "n"), ("know", "no"),
    ("wh", "w"), ("ould", "ud"), ("some", "sum"), ("one", "1"), ("ai", "ay"), ("sc", "s"), ("ll", "l"), ("ss", "s"), ("le", "el"),
)  # fmt: skip
BESIDE = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl", "p": "ol",
    "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jlim", "l": "kop",
    "z": "asx", "x": "zsdc", "c": "xdfv", "v": "cfgb", "b": "vghn", "n": "bhjm", "m": "njk",
}  # fmt: skip  # keys beside each other


def misspell(text: str, chance: random.Random) -> str:
    """The text, spelt by somebody else; often as it was."""
    if chance.random() < LEFT_ALONE:
        return text.lower() if chance.random() < 0.3 else text
    words = text.split(" ")
    for _ in range(max(1, int(len(words) * chance.choice([0.1, 0.15, 0.25])))):
        place = chance.randrange(len(words))
        if len(words[place]) >= 3:
            words[place] = _slip(words[place], chance)
    spelt = " ".join(words)
    if chance.random() < 0.3:
        spelt = spelt.lower()
    if chance.random() < 0.2:
        spelt = "".join(letter for letter in spelt if letter not in ",.?!'")
    return spelt


def _slip(word: str, chance: random.Random) -> str:
    kind, place = chance.random(), chance.randrange(len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    if kind < 0.2:
        return before + after
    if kind < 0.4:
        return before + after[0] + letter + after[1:]
    if kind < 0.5:
        return before + letter + letter + after
    if kind < 0.65 and letter.lower() in BESIDE:
        return before + chance.choice(BESIDE[letter.lower()]) + after
    for heard, spelt in chance.sample(BY_EAR, len(BY_EAR)):
        if heard in word.lower():
            return word.lower().replace(heard, spelt, 1)
    return word
