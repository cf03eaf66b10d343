"""Brings what a child typed to the words the rules are written in: "hes hertin me!!" -> he is hurting me ."""

from __future__ import annotations

import re
from datetime import date
from typing import Callable, Mapping

from bot.safety.pattern_language import END, START, STOP
from bot.text.look_alikes import LOOK_ALIKES
from bot.text.normalise import LONGEST, fold
from bot.text.phonetic import sound_key

DIGITS_FOR_LETTERS = str.maketrans("013457@$!€£", "oieastasiel")
WORD_OR_STOP = re.compile(r"[.!?;\n]+|[\w'@$!€£*]+", re.UNICODE)
SPACED = re.compile(r"(?<![\w'])(?:[^\W\d_][.\-_*·]){2,}[^\W\d_](?![\w'])|(?<![\w'])(?:[^\W\d_] ){3,}[^\W\d_](?![\w'])")
SPOKEN = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'d": "would"}
ENDINGS = re.compile("(?<=.)(?:n't|'ll|'re|'ve|'d)$")
DECADE = re.compile(r"^(?:19|20)?[5-9]0s$|^(?:fif|six|seven|eigh|nine)ties$")


class Normaliser:
    """Text to words. Mends only towards words the rules know, so ordinary words stay what they are."""

    def __init__(self, spellings: Mapping[str, str], emoji: Mapping[str, str], known: set[str], leave: set[str]) -> None:
        self._spellings = {fold(k): v.split() for k, v in spellings.items()}
        self._emoji = {fold(k): v for k, v in emoji.items()}
        self._known = known | {w for words in self._spellings.values() for w in words}
        self._leave = leave
        self._sounds: dict[str, str] = {}
        for word in sorted(known, key=lambda w: (-len(w), w)):
            if len(word) > 3:
                self._sounds[sound_key(word)] = word

    def words(self, text: str) -> list[str]:
        """The text's words, `.` where a sentence ends, and marks for its beginning and end."""
        if len(text) > LONGEST:
            text = text[: LONGEST - 2000] + "\n" + text[-2000:]
        text = fold(text)
        for emoji, words in self._emoji.items():
            if emoji in text:
                text = text.replace(emoji, f" {words} ")
        text = SPACED.sub(self._unspaced, text)
        found = [START]
        for raw in WORD_OR_STOP.findall(text):
            if raw[0] in ".!?;\n":
                if found[-1] not in (STOP, START):
                    found.append(STOP)
            else:
                found += self._word(raw.strip("!_*"))
        if found[-1] == STOP:
            found.pop()
        return found + [END]

    def _unspaced(self, match: re.Match[str]) -> str:
        """h.i.t or h i t s m e, joined and cut into words the rules know."""
        letters = re.sub(r"[^\w]|_", "", match.group())
        return " ".join(self.spelt(letters) or [letters])

    def spelt(self, letters: str) -> list[str] | None:
        """The fewest words that the rules know and that these letters spell without spaces, or None."""
        return _cut(letters, self._can_end)

    def _can_end(self, word: str) -> bool:
        return word in self._known or word in self._spellings or word in ("i", "a", "my", "is", "at")

    def _word(self, raw: str) -> list[str]:
        if re.search("[a-z]", raw) and not raw.isascii():  # letters of other alphabets, only beside ours
            raw = raw.translate(LOOK_ALIKES)
        word = raw.replace("'", "")
        if raw in self._spellings:  # "i'd" is not "id"
            return self._spellings[raw]
        ending = ENDINGS.search(raw)
        if ending:
            return self._word(raw[: ending.start()]) + [SPOKEN[ending.group()]]
        if raw.endswith("'s") and word not in self._spellings:
            return self._word(raw[:-2]) + ["s"]
        if word in self._spellings:
            return self._spellings[word]
        if word in self._known or word in self._leave or not word:
            return [word] if word else []
        if word.isdigit() or DECADE.match(word):
            return ["oldyear" if _long_ago(word) else word]
        return self._mend(word)

    def _mend(self, word: str) -> list[str]:
        """Repeated letters, digits for letters, a dropped g, spelling by ear: the first that gives a known word."""
        shorter = re.sub(r"(.)\1{2,}", r"\1\1", word)
        tries = [shorter, re.sub(r"(.)\1+", r"\1", word) if shorter != word else shorter]
        tries += [t.translate(DIGITS_FOR_LETTERS) for t in tries if not t.isalpha()]
        tries += [t + "g" for t in tries if t.endswith("in")]
        for guess in tries:
            if guess in self._spellings:
                return self._spellings[guess]
            if guess in self._known:
                return [guess]
        for guess in tries:
            heard = self._sounds.get(sound_key(guess)) if len(guess) > 3 else None
            if heard:
                return [heard]
        return [shorter]


def _long_ago(word: str) -> bool:
    """A year at least two back, or a decade."""
    if DECADE.match(word):
        return True
    return len(word) == 4 and 1930 <= int(word) <= date.today().year - 2


def _cut(letters: str, known: Callable[[str], bool]) -> list[str] | None:
    """The fewest known words these letters spell, or None."""
    best: list[list[str] | None] = [[]] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 12), end):
            before = best[start]
            here = best[end]
            if before is not None and known(letters[start:end]) and (here is None or len(before) + 1 < len(here)):
                best[end] = before + [letters[start:end]]
    return best[-1]
