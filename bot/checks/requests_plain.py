"""The young person's letters and everything said around them read easily; no council or address is typed in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator, Optional

from bot.checks.editorial import limits
from bot.checks.reading_grade import grade
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.request_models import Request, Voiced, voiced
from bot.content.rules import Rule
from bot.text.sentences import word_count, written_sentences

RULE = Rule("requests-plain", "a-request")
YOUNG = "young_person"
_TYPED = re.compile(r"[\w.+-]+@(?!example\.org)[\w-]+(?:\.[\w-]+)+|\b0\d{3}[\d ]{5,}|\bwww\.")
_LAW = re.compile(r"\([^)]*\)")
_OWN_LINE = re.compile(r"^\{[a-z_]+\}$", re.MULTILINE)  # where an answer's line goes in a letter


def run(content: Content) -> Iterator[Problem]:
    """Letters that are too hard, sentences that are too long, names and numbers that belong into a council's file."""
    every: list[str] = []
    for name, request in content.requests.items():
        lines = [sentence for text in _texts(content, request) for sentence in written_sentences(_LAW.sub("", text))]
        yield from _long(content.request_paths[name], lines, limits(content.folder).requests.sentence_words)
        yield from _typed(content, content.request_paths[name])
        every += lines
    yield from _hard(content, every)


def _long(path: Path, lines: list[str], most: int) -> Iterator[Problem]:
    for line in lines:
        if word_count(line) > most:
            yield RULE.problem(path, 1, f"a sentence of {word_count(line)} words: {line[:60]}…", "Make two of it.")


def _typed(content: Content, path: Path) -> Iterator[Problem]:
    """A council's name or a contact anywhere in the file, remarks among it; addresses of the law are let be."""
    raw = " ".join(word for word in path.read_text(encoding="utf-8").split() if "https://" not in word)
    typed = [council.name for council in content.councils.values() if council.name in raw] + _TYPED.findall(raw)
    if typed:
        mend = "Write {council}; contacts come from the council's file."
        yield RULE.problem(path, 1, f"a council's name or a contact is typed in ({typed[0]}).", mend)


def _hard(content: Content, lines: list[str]) -> Iterator[Problem]:
    """The grade of all requests together: alone, each is too short for the formula."""
    pooled = " ".join(f"{line}." for line in lines)
    words, held_to = len(pooled.split()), limits(content.folder)
    most = held_to.requests
    if words >= held_to.grade_from_words.value and grade(pooled) > most.grade:
        folder = next(iter(content.request_paths.values())).parent
        what = f"the young person's letters and forms: reading grade {grade(pooled):.1f} over {words} words."
        yield RULE.problem(folder, 1, what, f"At most {most.grade:.0f}: shorter sentences and shorter words.", most.why)


def _texts(content: Content, request: Request) -> list[str]:
    """Every text of a request that a young person reads; a question that is not there is told by `requests_whole`."""
    named = [content.questions.get(item) if isinstance(item, str) else item for item in request.questions]
    asked = [question for question in named if question]
    said: list[Optional[Voiced]] = [
        request.intro,
        request.silent,
        request.next,
        request.wrong,
        request.letters,
        request.without_route,
    ]
    said += [text for question in asked for text in (question.label, question.hint, question.missing, question.says)]
    said += [option.says for question in asked for option in question.options]
    said += [step.text for step in request.prepare]
    return [_OWN_LINE.sub("", voiced(text, YOUNG)) for text in said]
