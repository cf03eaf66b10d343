"""Rules the words keep, one a file. `RULES` is the list; adding a rule is adding a file and a line here.

Each file has a `RULE`, with its id, and a `run` that yields what breaks it.
"""

from __future__ import annotations

import sys
from types import ModuleType

from bot.checks import (
    answers_complete,
    clauses_carried,
    clauses_exist,
    contacts_from_file,
    examples_fit,
    figures,
    hard_words_explained,
    law_has_source,
    layer_length,
    lines_not_blank,
    links_exist,
    never_said,
    not_rung,
    one_council_only,
    questions_once,
    reading_grade,
    recently_checked,
    requests_plain,
    requests_whole,
    review_date,
    sentence_length,
    silence_has_question,
    voice,
)
from bot.content.errors import ContentError, Problem
from bot.content.load import Content, load
from bot.settings import Settings

RULES: tuple[ModuleType, ...] = (
    answers_complete,
    clauses_exist,
    clauses_carried,
    links_exist,
    one_council_only,
    contacts_from_file,
    silence_has_question,
    law_has_source,
    lines_not_blank,
    sentence_length,
    layer_length,
    reading_grade,
    hard_words_explained,
    voice,
    never_said,
    questions_once,
    review_date,
    recently_checked,
    examples_fit,
    requests_whole,
    requests_plain,
)


def problems_of(content: Content) -> list[Problem]:
    """Everything that any rule finds."""
    return [problem for rule in RULES for problem in rule.run(content)]


def run(settings: Settings) -> int:
    """`make check`: print every problem and the figures; 1 if there is an error."""
    try:
        content = load(settings.data)
        found = problems_of(content)
    except ContentError as wrong:  # also a broken file of data/editorial/
        print(wrong, file=sys.stderr)
        return 1
    for problem in found:
        print(problem)
    errors = [problem for problem in found if not problem.warning]
    print(figures.table(content))
    unrung = not_rung.note(settings.data)
    if unrung:
        print(unrung)
    print(f"{len(RULES)} rules, {len(content.topics)} topics: {len(errors)} errors, {len(found) - len(errors)} warnings.")
    return 1 if errors else 0
