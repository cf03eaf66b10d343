"""Where a text is cut into sentences. The five places that cut differ, each for its own reason."""

from __future__ import annotations

import re

# A message: children leave out the space after a question mark, and number their questions.
_MESSAGE = re.compile(r"(?<=[.!?…])\s+|(?<=\?)(?=\w)|\n+|\s+(?=[1-3]\))")
# At commas too: "im 14, hello, who sees it" says who is asking between commas. A question is not cut so: it would lose half.
_PHRASES = re.compile(r"(?<=[.!?,;])\s+|\n+")
# Where danger is told beside a question: at commas, but a new line is no end, because a story goes on over lines.
_TOLD = re.compile(r"(?<=[.!?])\s+|,\s+")
# Our own answers: well written, so that a colon ends a sentence and a closing quote belongs to it.
_WRITTEN = re.compile(r"(?<=[.!?:])[”\")]*\s+")
_PLACE = re.compile(r"\{[a-z_.]+\}")
_WORD = re.compile(r"[\w’'-]+")


def message_sentences(text: str) -> list[str]:
    """The sentences of a message; one without any mark is one sentence."""
    return [part.strip() for part in _MESSAGE.split(text) if part.strip()]


def phrases(text: str) -> list[str]:
    """The parts of a message between marks, commas too: where it may say only who is asking, or greet."""
    return [part for part in _PHRASES.split(text) if part.strip()]


def told_sentences(text: str) -> list[str]:
    """The parts of a message each of which may tell of danger or ask something: read one by one when danger is looked for."""
    return [part for part in _TOLD.split(text) if part.strip()]


def written_sentences(text: str) -> list[str]:
    """The sentences of one of our texts; a list item is one, contacts in braces count as one word."""
    found: list[str] = []
    for line in _PLACE.sub("us", text).split("\n"):
        found += [piece for piece in _WRITTEN.split(line.strip().removeprefix("- ")) if _WORD.search(piece)]
    return found


def word_count(sentence: str) -> int:
    """How many words a sentence of ours has."""
    return len(_WORD.findall(sentence))


def sentence_numbers(words: list[str], stop: str) -> list[int]:
    """The number of the sentence that each word stands in.

    Args:
        words: a message as the rules read it: words, with `stop` as a word of its own at the end of each sentence.
    """
    numbers, number = [], 0
    for word in words:
        numbers.append(number)
        number += word == stop
    return numbers
