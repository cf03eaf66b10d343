"""Misspells training questions at random, as children do: by ear, with a slipping thumb, without marks.

Each round of tuning sees every question spelt anew, so that the encoder learns to read through spelling.
"""

from __future__ import annotations

import random

from bot.training.config import TRAINING, TrainingConfig

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


def misspell(text: str, rng: random.Random, config: TrainingConfig = TRAINING) -> str:
    """The text, spelt by somebody else; often as it was."""
    if rng.random() < config.as_written_share:
        return text.lower() if rng.random() < config.lower_case_share else text
    words = text.split(" ")
    for _ in range(max(1, int(len(words) * rng.choice(config.misspelt_words)))):
        place = rng.randrange(len(words))
        if len(words[place]) >= 3:
            words[place] = _misspelt(words[place], rng)
    spelt = " ".join(words)
    if rng.random() < config.lower_case_share:
        spelt = spelt.lower()
    if rng.random() < config.no_marks_share:
        spelt = "".join(letter for letter in spelt if letter not in ",.?!'")
    return spelt


def _misspelt(word: str, rng: random.Random) -> str:
    """A letter left out, two that changed places, one doubled, the key beside it, or as it sounds; one in five each, or fewer."""
    kind, place = rng.random(), rng.randrange(len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    if kind < 0.2:
        return before + after
    if kind < 0.4:
        return before + after[0] + letter + after[1:]
    if kind < 0.5:
        return before + letter + letter + after
    if kind < 0.65 and letter.lower() in BESIDE:
        return before + rng.choice(BESIDE[letter.lower()]) + after
    return _by_ear(word, rng)


def _by_ear(word: str, rng: random.Random) -> str:
    for heard, spelt in rng.sample(BY_EAR, len(BY_EAR)):
        if heard in word.lower():
            return word.lower().replace(heard, spelt, 1)
    return word
