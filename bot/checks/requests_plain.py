"""The young person's letters and everything said around them read at grade 6 at most; no council or address is typed in."""

from __future__ import annotations

import re
from typing import Iterator, Optional

from bot.checks.reading_grade import ENOUGH, grade
from bot.content.errors import Problem
from bot.content.load import Content
from bot.content.request_models import Request, Voiced, voiced
from bot.text.sentences import word_count, written_sentences

RULE = "a-request"
MOST_GRADE = 6.0
MOST_WORDS = 25  # in one sentence of a letter, the line that names the law among them
YOUNG = "young_person"
_TYPED = re.compile(r"[\w.+-]+@(?!example\.org)[\w-]+(?:\.[\w-]+)+|\b0\d{3}[\d ]{5,}|\bwww\.")
_LAW = re.compile(r"\([^)]*\)")


def run(content: Content) -> Iterator[Problem]:
    """Letters that are too hard, sentences that are too long, names and numbers that belong into a council's file."""
    pooled: list[str] = []
    for name, request in content.requests.items():
        path = content.request_paths[name]
        lines = [sentence for text in _texts(content, request) for sentence in written_sentences(_LAW.sub("", text))]
        pooled += [line.rstrip(" :,.!?") + "." for line in lines]
        for line in lines:
            if word_count(line) > MOST_WORDS:
                yield Problem(path, 1, RULE, f"a sentence of {word_count(line)} words: {line[:60]}…", "Make two of it.")
        raw = re.sub(r"https://\S+", "", path.read_text(encoding="utf-8"))
        typed = [council.name for council in content.councils.values() if council.name in raw] + _TYPED.findall(raw)
        if typed:
            mend = "Write {council}; contacts come from the council's file."
            yield Problem(path, 1, RULE, f"a council's name or a contact is typed in ({typed[0]}).", mend)
    words, reached = len(" ".join(pooled).split()), grade(" ".join(pooled)) if pooled else 0.0
    if words >= ENOUGH and reached > MOST_GRADE:
        first = next(iter(content.request_paths.values()))
        what = f"the young person's letters and forms: reading grade {reached:.1f} over {words} words."
        yield Problem(first.parent, 1, RULE, what, f"At most {MOST_GRADE:.0f}: shorter sentences and shorter words.")


def _texts(content: Content, request: Request) -> list[str]:
    """Every text of a request that a young person reads, braces filled with short words."""
    asked = [content.questions[item] if isinstance(item, str) else item for item in request.questions]
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
    filled = [re.sub(r"\{answer\}", "it", voiced(text, YOUNG)).replace("{council}", "you") for text in said]
    return [re.sub(r"^\{[a-z_]+\}$", "", text, flags=re.MULTILINE) for text in filled if text]
